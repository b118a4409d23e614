package dev.matinee.kit.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an annotation one that names an operation's problems: its {@code value()} is an array of constants of one enum
 * that is a {@link dev.matinee.kit.problem.ProblemCode}. A service declares one for its enum, so that the compiler knows
 * every code that an operation names.
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NamesProblems {}
