package org.teilhabe.audit.web;

import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.teilhabe.platform.web.DeskShell;

/**
 * A page of the trail, newest first.
 *
 * @param typed the fields of the search form
 * @param unreadable names of fields that hold no day
 * @param older id of the last line, to read on from; empty where there is no more
 * @param later whether this is not the first page
 */
public record TrailPage(
        DeskShell shell,
        Map<String, String> typed,
        List<String> unreadable,
        List<Deed> deeds,
        List<Row> rows,
        String older,
        boolean later) {

    public record Deed(String deed, String word, boolean chosen) {}

    /** @param read whether somebody only looked; @param subject id of the record, empty for none */
    public record Row(
            String day,
            String time,
            String who,
            boolean read,
            String deed,
            String detail,
            String kind,
            String name,
            String href,
            String subject) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean searching() {
        return typed.values().stream().anyMatch(v -> !v.isEmpty());
    }

    public String oneRecord(String subject) {
        return "/verwaltung/protokoll?satz=" + subject;
    }

    public String readOn() {
        return address("/verwaltung/protokoll", older);
    }

    public String newest() {
        return address("/verwaltung/protokoll", "");
    }

    public String csv() {
        return address("/verwaltung/protokoll.csv", "");
    }

    private String address(String path, String before) {
        var builder = UriComponentsBuilder.fromPath(path);
        typed.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> builder.queryParam(field.getKey(), "{" + field.getKey() + "}"));
        if (!before.isEmpty()) builder.queryParam("vor", before);
        return builder.encode().buildAndExpand(typed).toUriString();
    }
}
