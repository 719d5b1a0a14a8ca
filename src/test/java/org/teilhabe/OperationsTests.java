package org.teilhabe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The one table of settings in docs/operations.md: none is missing, none too many, each works as it is written there. */
class OperationsTests {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(TEILHABE_[A-Z_]+)` \\| (.+?) \\| ");
    private static final Pattern ENVIRONMENT = Pattern.compile("TEILHABE_[A-Z]+(?:_[A-Z]+)*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{teilhabe\\.([a-z.-]+):?([^}]*)}");
    private static final Pattern SHELL = Pattern.compile("\\$\\{(TEILHABE_[A-Z_]+):-([^}]+)}");
    private static final Pattern PROPERTY = Pattern.compile("getProperty\\(\"teilhabe\\.([a-z.-]+)\"");
    /** What the launcher and the tests tell the program; nobody sets it. */
    private static final List<String> OURS = List.of("TEILHABE_FROM", "TEILHABE_REHEARSAL", "TEILHABE_JAVA_FLAGS");

    private record Leaf(String name, List<Method> path, Class<?> type, Optional<String> standard) {
        Object in(Object settings) throws ReflectiveOperationException {
            for (var step : path) {
                step.setAccessible(true);
                settings = step.invoke(settings);
            }
            return settings;
        }
    }

    @Test
    void everySettingStandsInTheTable() throws Exception {
        var known = new TreeSet<String>();
        leaves().forEach(leaf -> known.add(leaf.name()));
        for (var file : sources()) known.addAll(named(file));
        known.removeAll(OURS);
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void theNamesOfTheTableArrive() throws Exception {
        for (var type : settings()) {
            var given = new LinkedHashMap<String, Object>();
            var leaves = leaves(type);
            leaves.forEach(leaf -> given.put(leaf.name(), sample(leaf).toString()));
            var environment = new StandardEnvironment();
            environment.getPropertySources().remove("systemProperties");
            environment
                    .getPropertySources()
                    .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", given));
            var bound = Binder.get(environment).bindOrCreate(prefix(type), Bindable.of(type));
            for (var leaf : leaves) assertThat(leaf.in(bound)).as(leaf.name()).isEqualTo(sample(leaf));
        }
    }

    @Test
    void theTableTellsTheDefaults() throws Exception {
        var table = table();
        for (var leaf : leaves()) {
            var told = table.getOrDefault(leaf.name(), "");
            // The roles' names are the embedded database's, see there.
            if (leaf.name().matches("TEILHABE_DB_(OWNER|APP)_NAME")) continue;
            var standard = leaf.standard()
                    .filter(s -> !s.isEmpty())
                    .map(s -> "`" + s + "`")
                    .orElse("–");
            assertThat(told).as(leaf.name()).isEqualTo(standard);
        }
        var placeholders = PLACEHOLDER.matcher(text(Path.of("src/main/resources/application.yaml")));
        while (placeholders.find())
            assertThat(table.get(environmentName(placeholders.group(1))))
                    .as(placeholders.group())
                    .isEqualTo("`" + placeholders.group(2) + "`");
    }

    @Test
    void theTableTellsTheDefaultsOfTheLauncher() {
        SHELL.matcher(text(Path.of("teilhabe")))
                .results()
                .forEach(given -> assertThat(table().get(given.group(1)))
                        .as(given.group())
                        .isEqualTo("`" + given.group(2) + "`"));
    }

    private static Map<String, String> table() {
        return ROW.matcher(text(Path.of("docs/operations.md")))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    }

    private static TreeSet<String> named(Path file) {
        var text = text(file);
        var names = new TreeSet<String>();
        ENVIRONMENT.matcher(text).results().forEach(found -> names.add(found.group()));
        Stream.of(PLACEHOLDER, PROPERTY)
                .flatMap(pattern -> pattern.matcher(text).results())
                .forEach(found -> names.add(environmentName(found.group(1))));
        return names;
    }

    private static List<Path> sources() throws IOException {
        var all = new ArrayList<>(List.of(Path.of("teilhabe"), Path.of("src/main/resources/application.yaml")));
        try (var java = Files.walk(Path.of("src/main/java"))) {
            java.filter(f -> f.toString().endsWith(".java")).forEach(all::add);
        }
        return all;
    }

    private static Object sample(Leaf leaf) {
        if (leaf.type() == boolean.class) return true;
        if (leaf.type() == int.class) return 47_110;
        if (leaf.type() == long.class) return 4_711_000L;
        if (leaf.type() == URI.class) return URI.create("https://probe.example");
        return "probe-" + leaf.name();
    }

    private static List<Leaf> leaves() throws ClassNotFoundException {
        var all = new ArrayList<Leaf>();
        for (var type : settings()) all.addAll(leaves(type));
        return all;
    }

    private static List<Class<?>> settings() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var found = new ArrayList<Class<?>>();
        for (var bean : scanner.findCandidateComponents("org.teilhabe"))
            found.add(Class.forName(bean.getBeanClassName()));
        assertThat(found).hasSizeGreaterThan(1).allMatch(Class::isRecord);
        return found;
    }

    private static List<Leaf> leaves(Class<?> type) {
        return leaves(prefix(type), List.of(), type).toList();
    }

    private static String prefix(Class<?> type) {
        return type.getAnnotation(ConfigurationProperties.class).value();
    }

    private static Stream<Leaf> leaves(String prefix, List<Method> path, Class<?> type) {
        return Stream.of(type.getRecordComponents()).flatMap(component -> {
            var name = prefix + "." + component.getName().replaceAll("([A-Z])", "-$1");
            var steps = Stream.concat(path.stream(), Stream.of(component.getAccessor()))
                    .toList();
            return component.getType().isRecord()
                    ? leaves(name, steps, component.getType())
                    : Stream.of(leaf(name, steps, type, component));
        });
    }

    private static Leaf leaf(String name, List<Method> path, Class<?> type, RecordComponent component) {
        var standard = Stream.of(type.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .flatMap(parameter -> Stream.of(parameter.getAnnotationsByType(DefaultValue.class)))
                .map(given -> String.join(",", given.value()))
                .findFirst();
        return new Leaf(environmentOf(name), path, component.getType(), standard);
    }

    private static String environmentName(String property) {
        return environmentOf("teilhabe." + property);
    }

    private static String environmentOf(String property) {
        return property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
