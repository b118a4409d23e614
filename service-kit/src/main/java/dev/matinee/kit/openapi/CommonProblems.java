package dev.matinee.kit.openapi;

import dev.matinee.kit.problem.CommonProblem;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which problems of any service this operation may answer, beyond those that its signature tells ({@link Refusals}). */
@NamesProblems
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CommonProblems {
    CommonProblem[] value();
}
