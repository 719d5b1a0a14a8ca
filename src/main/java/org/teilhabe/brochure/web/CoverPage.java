package org.teilhabe.brochure.web;

/** @param picture address of the picture, empty where there is none */
public record CoverPage(PartPage form, String picture) {}
