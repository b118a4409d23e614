package dev.matinee.kit.openapi;

import static dev.matinee.kit.problem.CommonProblem.FORBIDDEN_TO_CALLER;
import static dev.matinee.kit.problem.CommonProblem.INTERNAL;
import static dev.matinee.kit.problem.CommonProblem.INVALID;
import static dev.matinee.kit.problem.CommonProblem.KIDS_PROFILE;
import static dev.matinee.kit.problem.CommonProblem.MALFORMED;
import static dev.matinee.kit.problem.CommonProblem.PROFILE_REQUIRED;
import static dev.matinee.kit.problem.CommonProblem.TOO_LARGE;
import static dev.matinee.kit.problem.CommonProblem.UNACCEPTABLE;
import static dev.matinee.kit.problem.CommonProblem.UNAUTHORIZED_TOKEN;
import static dev.matinee.kit.problem.CommonProblem.UNSUPPORTED;

import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.problem.ProblemCode;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * Which problems an operation may answer. Most follow from what it is: who may call it, whether it takes a body, whether
 * something of it is validated. Those that only its code can tell, it names by an annotation that {@link NamesProblems}.
 */
final class Refusals {
    private static final String OPERATORS = "/api/studio";
    /** {@link dev.matinee.kit.web.Page#limit} refuses what is below 1, wherever a list is asked for. */
    private static final String LIMIT = "limit";

    private final Calls calls;

    Refusals(Calls calls) {
        this.calls = calls;
    }

    Set<ProblemCode> of(HandlerMethod handler, String method, String path) {
        var all = new LinkedHashSet<ProblemCode>();
        ofCallers(all, handler, method, path);
        ofWhatIsSent(all, handler);
        named(all, handler);
        all.add(INTERNAL);
        return all;
    }

    private void ofCallers(Set<ProblemCode> all, HandlerMethod handler, String method, String path) {
        if (calls.areOpen(method, path)) {
            return;
        }
        all.add(UNAUTHORIZED_TOKEN);
        if (path.startsWith(OPERATORS)) {
            all.add(FORBIDDEN_TO_CALLER);
        }
        if (parameters(handler).stream().anyMatch(p -> p.getParameterType() == CurrentProfile.class)) {
            all.add(PROFILE_REQUIRED);
        }
        if (calls.areClosedToKids(method, path)) {
            all.add(KIDS_PROFILE);
        }
    }

    private static void ofWhatIsSent(Set<ProblemCode> all, HandlerMethod handler) {
        var parameters = parameters(handler);
        if (parameters.stream().anyMatch(p -> p.hasParameterAnnotation(RequestBody.class))) {
            all.addAll(List.of(MALFORMED, TOO_LARGE));
            if (parameters.stream()
                    .anyMatch(
                            p -> p.hasParameterAnnotation(RequestBody.class) && p.getParameterType() != byte[].class)) {
                all.add(UNSUPPORTED);
            }
        }
        if (parameters.stream()
                .anyMatch(p -> p.hasParameterAnnotation(RequestParam.class)
                        && Number.class.isAssignableFrom(p.getParameterType()))) {
            all.add(MALFORMED);
        }
        if (parameters.stream().anyMatch(Refusals::isValidated)) {
            all.add(INVALID);
        }
        if (!handler.isVoid()
                && !handler.getReturnType()
                        .getGenericParameterType()
                        .getTypeName()
                        .contains("Void")) {
            all.add(UNACCEPTABLE);
        }
    }

    private static boolean isValidated(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Valid.class)
                || Arrays.stream(parameter.getParameterAnnotations())
                        .anyMatch(a -> a.annotationType().isAnnotationPresent(Constraint.class))
                || (parameter.hasParameterAnnotation(RequestParam.class)
                        && LIMIT.equals(parameter.getParameter().getName()));
    }

    private static void named(Set<ProblemCode> all, HandlerMethod handler) {
        for (Annotation annotation : handler.getMethod().getAnnotations()) {
            if (annotation.annotationType().isAnnotationPresent(NamesProblems.class)) {
                var codes = (ProblemCode[]) Objects.requireNonNull(AnnotationUtils.getValue(annotation));
                all.addAll(Arrays.asList(codes));
            }
        }
    }

    private static List<MethodParameter> parameters(HandlerMethod handler) {
        return Arrays.asList(handler.getMethodParameters());
    }
}
