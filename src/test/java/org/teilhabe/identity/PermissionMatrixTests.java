package org.teilhabe.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.For;

/**
 * Every address × every role, as one table in {@code src/test/resources/permission-matrix.txt}. After a change on
 * purpose write it anew with {@code -Dmatrix.write=true} and read the difference before you commit it.
 */
@House
class PermissionMatrixTests {
    private static final Path TABLE = Path.of("src/test/resources/permission-matrix.txt");
    private static final String YES = "x";
    private static final String NO = "·";
    private static final Map<String, String> SHORT = Map.of("SCHULAUFSICHT", "AUF", "FREIWILLIGE", "EHR");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping addresses;

    @Autowired
    SignedIn signedIn;

    /** @param open whether nobody need sign in; @param roles who may, where it is not open */
    private record Rule(String method, String address, boolean open, Set<Role> roles) {
        String key() {
            return address + " " + method;
        }

        String row() {
            var cells = Stream.concat(
                            Stream.of(open ? YES : NO),
                            Arrays.stream(Role.values()).map(role -> open || roles.contains(role) ? YES : NO))
                    .map(cell -> " " + cell + " ");
            return "|" + cells.collect(Collectors.joining("|"))
                    + String.format(
                            Locale.ROOT, "| %-6s | %s |", method, address.replace(PortalLanguage.PATH, "/{lang}"));
        }
    }

    @Test
    void everyAddressIsOpenToWhomTheTableSays() throws IOException {
        var table = table();
        if (Boolean.getBoolean("matrix.write")) Files.writeString(TABLE, table);
        assertThat(table)
                .as("changed on purpose? run again with -Dmatrix.write=true and read the difference")
                .isEqualTo(Files.readString(TABLE));
    }

    @Test
    void theTableIsTrue() {
        for (var rule : rules()) {
            if (!rule.method().equals("GET") || rule.open() || rule.address().contains("{")) continue;
            var nobody = signedIn.nobody().get(rule.address());
            assertThat(nobody.statusCode()).as("nobody at " + rule.address()).isEqualTo(302);
            assertThat(nobody.headers().firstValue("Location").orElseThrow()).contains("/anmelden");
            rule.roles().stream()
                    .findFirst()
                    .ifPresent(role -> assertThat(
                                    signedIn.as(role).get(rule.address()).statusCode())
                            .as(role + " at " + rule.address())
                            .isNotEqualTo(403)
                            .isLessThan(500));
            EnumSet.complementOf(setOf(rule.roles())).stream()
                    .findFirst()
                    .ifPresent(role -> assertThat(
                                    signedIn.as(role).get(rule.address()).statusCode())
                            .as(role + " at " + rule.address())
                            .isEqualTo(403));
        }
    }

    @Test
    void everyAddressBehindTheDoorNamesWhoMayEnter() {
        assertThat(addresses.getHandlerMethods().entrySet().stream()
                        .filter(e -> patterns(e.getKey()).stream().anyMatch(PermissionMatrixTests::guarded))
                        .filter(e -> door(e.getValue()) == null)
                        .map(e -> e.getKey().toString()))
                .isEmpty();
    }

    private String table() {
        var names = Stream.concat(
                        Stream.of("niemand"), Arrays.stream(Role.values()).map(Role::name))
                .toList();
        var lines = new ArrayList<String>();
        lines.add("Who may open what: " + YES + " may, " + NO + " may not. Columns: " + String.join(", ", names) + ".");
        lines.add("Written by PermissionMatrixTests.");
        lines.add("");
        lines.add("|"
                + names.stream()
                        .map(n -> SHORT.getOrDefault(n, n.substring(0, 3)))
                        .collect(Collectors.joining("|")) + "|        | address |");
        lines.add("|" + "---|".repeat(names.size()) + "--------|---------|");
        rules().forEach(rule -> lines.add(rule.row()));
        return String.join("\n", lines) + "\n";
    }

    private List<Rule> rules() {
        var rules = new TreeMap<String, Rule>();
        addresses.getHandlerMethods().forEach((mapping, method) -> {
            for (var pattern : patterns(mapping))
                for (var verb : verbs(mapping)) {
                    var rule = new Rule(verb, pattern, !guarded(pattern), roles(method));
                    rules.put(rule.key(), rule);
                }
        });
        return List.copyOf(rules.values());
    }

    private static Set<String> patterns(RequestMappingInfo mapping) {
        return mapping.getPatternValues();
    }

    private static List<String> verbs(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of("*")
                : methods.stream().map(RequestMethod::name).sorted().toList();
    }

    private static boolean guarded(String pattern) {
        return pattern.matches("/(verwaltung|mein)([/.].*)?");
    }

    private static Set<Role> roles(HandlerMethod method) {
        var door = door(method);
        if (door == null) return Set.of();
        return door.value().length == 0 ? EnumSet.allOf(Role.class) : setOf(Set.of(door.value()));
    }

    private static EnumSet<Role> setOf(Set<Role> roles) {
        var set = EnumSet.noneOf(Role.class);
        set.addAll(roles);
        return set;
    }

    private static For door(HandlerMethod method) {
        var door = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), For.class);
        return door != null ? door : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), For.class);
    }
}
