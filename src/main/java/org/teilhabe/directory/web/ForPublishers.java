package org.teilhabe.directory.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.For;

/** Whoever decides what the public sees. */
@For({Role.REDAKTION, Role.LEITUNG, Role.ADMINISTRATION})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface ForPublishers {
    /** The same question inside a page that others may open too. */
    final class Ask {
        private Ask() {}

        static boolean mayPublish() {
            return Actor.find()
                    .map(a -> a.has(Role.REDAKTION, Role.LEITUNG, Role.ADMINISTRATION))
                    .orElse(false);
        }
    }
}
