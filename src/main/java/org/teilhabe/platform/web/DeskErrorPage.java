package org.teilhabe.platform.web;

import java.util.List;

/** A refusal inside the back office. */
public record DeskErrorPage(DeskShell shell, int status, List<String> sentences) {}
