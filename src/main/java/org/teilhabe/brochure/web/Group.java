package org.teilhabe.brochure.web;

import java.util.List;

/** Fields under one title. @param note beside the title; @param folded whether it waits to be opened */
public record Group(String title, String note, String hint, boolean folded, List<Field> fields) {
    public boolean wrong() {
        return fields.stream().anyMatch(f -> f.error() != null);
    }
}
