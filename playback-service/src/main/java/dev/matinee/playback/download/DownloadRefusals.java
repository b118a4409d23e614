package dev.matinee.playback.download;

import dev.matinee.kit.openapi.NamesProblems;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which refusals of downloads an operation may answer. */
@NamesProblems
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface DownloadRefusals {
    DownloadRefusal[] value();
}
