package org.teilhabe.documents.web;

import org.teilhabe.platform.web.DeskShell;

/** Asks for the reason before a paper is withdrawn. */
public record WithdrawPage(DeskShell shell, String href, String number, String kind, String about, Filled form) {}
