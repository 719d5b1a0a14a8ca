package org.teilhabe.directory.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.For;

/** Whoever may write entries and hand them in for review. */
@For({Role.REDAKTION, Role.LEITUNG, Role.ADMINISTRATION, Role.KOORDINATION})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface ForEditors {}
