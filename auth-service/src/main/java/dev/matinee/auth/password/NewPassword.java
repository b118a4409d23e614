package dev.matinee.auth.password;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A password that may be taken (NIST SP 800-63B-4, 3.1.1): 10 to 128 characters, not one that everybody tries first, no
 * rules of composition.
 */
@Documented
@Constraint(validatedBy = NewPasswordCheck.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface NewPassword {
    String message() default "must have 10 to 128 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
