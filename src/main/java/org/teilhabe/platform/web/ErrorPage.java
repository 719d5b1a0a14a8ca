package org.teilhabe.platform.web;

import java.util.List;

/** A refusal as a page in the reader's language. @param own whether somebody is signed in, who has an area of their own */
public record ErrorPage(PublicShell shell, int status, String title, List<String> sentences, boolean own) {}
