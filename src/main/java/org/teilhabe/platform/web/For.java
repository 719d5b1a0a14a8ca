package org.teilhabe.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.teilhabe.platform.Role;

/**
 * Who may open a controller's addresses, or one of them. Every address under {@code /verwaltung} and {@code /mein}
 * needs it: what names nobody is open to nobody. {@code @For({})} means: whoever is signed in.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface For {
    Role[] value();
}
