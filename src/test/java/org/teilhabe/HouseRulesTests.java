package org.teilhabe;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What holds in every room of the house. */
class HouseRulesTests {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.teilhabe");

    @Test
    void onlyTheClockTellsTheTime() {
        for (var type : List.of(
                LocalDate.class,
                LocalDateTime.class,
                Instant.class,
                OffsetDateTime.class,
                ZonedDateTime.class,
                YearMonth.class))
            noClasses()
                    .should(callMethodWhere(target(owner(name(type.getName())))
                            .and(target(name("now")))
                            .and(target(rawParameterTypes(new Class<?>[0])))))
                    .because("now comes from the injected clock")
                    .check(HOUSE);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(HOUSE);
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(HOUSE);
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIsFor() {
        var packages = HOUSE.stream()
                .map(JavaClass::getPackage)
                .filter(p -> !p.getName().startsWith("org.teilhabe.jte"))
                .distinct()
                .toList();
        assertThat(packages)
                .allSatisfy(p -> assertThat(p.isAnnotatedWith(NullMarked.class))
                        .as(p.getName())
                        .isTrue());
    }

    /** What is public is a promise to somebody: another package of the house, or a template. */
    @Test
    void nothingIsPublicThatNobodyElseUses() {
        var idle = new ArrayList<String>();
        for (var type : HOUSE) {
            if (!type.getModifiers().contains(JavaModifier.PUBLIC)
                    || type.getName().startsWith("org.teilhabe.jte")) continue;
            if (type.getName().startsWith("org.teilhabe.platform")) continue;
            if (withinTheRoom(type)) continue;
            if (type.isAnnotation()
                    || type.getSimpleName().equals("package-info")
                    || type.getName().equals("org.teilhabe.Teilhabe")) continue;
            if (!usedElsewhere(type)) idle.add(type.getName());
        }
        assertThat(idle).isEmpty();
    }

    /** What stands in an interface is called public, and yet nobody reaches it whom the interface itself is closed to. */
    private static boolean withinTheRoom(JavaClass type) {
        return type.getEnclosingClass()
                .map(outer -> !outer.getModifiers().contains(JavaModifier.PUBLIC) || withinTheRoom(outer))
                .orElse(false);
    }

    private static boolean usedElsewhere(JavaClass type) {
        var madeByReflection =
                type.getAllRawInterfaces().stream().anyMatch(i -> i.getName().startsWith("org.hibernate.search"));
        var named = type.isAnnotatedWith("org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity");
        return madeByReflection
                || named
                || partOfAPromise(type)
                || type.getDirectDependenciesToSelf().stream()
                        .map(d -> d.getOriginClass().getPackageName())
                        .anyMatch(origin -> !origin.equals(type.getPackageName()));
    }

    /** A part of a public type is as public as the whole: what its methods give and take, and what it extends. */
    private static boolean partOfAPromise(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .map(d -> d.getOriginClass())
                .filter(origin -> origin.getModifiers().contains(JavaModifier.PUBLIC) && !origin.equals(type))
                .anyMatch(origin -> origin.getMethods().stream()
                                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                                .anyMatch(m -> m.getReturnType()
                                                .getAllInvolvedRawTypes()
                                                .contains(type)
                                        || m.getParameterTypes().stream()
                                                .anyMatch(p -> p.getAllInvolvedRawTypes()
                                                        .contains(type)))
                        || origin.getAllRawSuperclasses().contains(type)
                        || origin.getAllRawInterfaces().contains(type)
                        || type.getEnclosingClass().map(origin::equals).orElse(false));
    }
}
