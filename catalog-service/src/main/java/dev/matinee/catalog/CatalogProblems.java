package dev.matinee.catalog;

import dev.matinee.kit.openapi.NamesProblems;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which problems of the catalogue an operation may answer. */
@NamesProblems
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CatalogProblems {
    CatalogProblem[] value();
}
