package org.teilhabe.documents.web;

import java.util.Map;
import org.teilhabe.platform.web.DeskShell;

/**
 * The form of a certificate.
 *
 * @param labels by field
 * @param modules how many it may name
 * @param signatures how many lines it may have to sign on
 */
public record CertificatePage(
        DeskShell shell, String stamp, Map<String, String> labels, int modules, int signatures, Filled form) {}
