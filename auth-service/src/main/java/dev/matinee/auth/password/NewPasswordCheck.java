package dev.matinee.auth.password;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Holds a new password against length and the list of common ones. */
public class NewPasswordCheck implements ConstraintValidator<NewPassword, String> {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;

    private final CommonPasswords common;

    NewPasswordCheck(CommonPasswords common) {
        this.common = common;
    }

    @Override
    public boolean isValid(@Nullable String password, ConstraintValidatorContext context) {
        if (password == null
                || password.codePointCount(0, password.length()) < SHORTEST
                || password.length() > LONGEST) {
            return false;
        }
        if (common.contains(password)) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("is among those that everybody tries first, or made of one")
                    .addConstraintViolation();
            return false;
        }
        return true;
    }
}
