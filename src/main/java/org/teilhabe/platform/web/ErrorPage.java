package org.teilhabe.platform.web;

import java.util.List;

/** A refusal as a page in the reader's language. */
public record ErrorPage(PublicShell shell, int status, String title, List<String> sentences) {}
