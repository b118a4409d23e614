package dev.matinee.kit.problem;

import static dev.matinee.kit.problem.CommonProblem.INTERNAL;
import static dev.matinee.kit.problem.CommonProblem.INVALID;
import static dev.matinee.kit.problem.CommonProblem.UNAVAILABLE;

import dev.matinee.kit.audit.SecurityLog;
import dev.matinee.kit.problem.Problem.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place where what went wrong becomes what a caller is told. No exception's text gets out with a 5xx. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProblemHandler extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final ProblemDetails details;

    ProblemHandler(ProblemDetails details) {
        this.details = details;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Problem problem, HttpServletRequest request) {
        var code = problem.code();
        SecurityLog.refused(code.status(), code.code(), request.getMethod(), pattern(request), request.getRemoteUser());
        var detail = detail(problem.code(), Objects.requireNonNull(problem.getMessage()), request);
        problem.more().forEach(detail::setProperty);
        var answer = ResponseEntity.status(problem.code().status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.retryAfter() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfter()));
        }
        problem.headers().forEach(header -> answer.header(header.name(), header.value()));
        return answer.body(detail);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(ConstraintViolationException violated, HttpServletRequest request) {
        var errors = violated.getConstraintViolations().stream()
                .map(v -> new FieldError(lastNode(v.getPropertyPath().toString()), v.getMessage()))
                .toList();
        return invalid(errors, request);
    }

    /** What Tomcat says when the first parameter is asked for: bytes that are no UTF-8, or too many parameters. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(InvalidParameterException unreadable, HttpServletRequest request) {
        return plain(CommonProblem.MALFORMED, request);
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException refused) {
        throw refused;
    }

    /** No connection, or none that is free, is a store that is away, too. */
    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ProblemDetail> storeAway(RuntimeException away, HttpServletRequest request) {
        log.warn("A store did not answer in time", away);
        return plain(UNAVAILABLE, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unforeseen(Exception unforeseen, HttpServletRequest request) {
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), unforeseen);
        return plain(INTERNAL, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = ex.getBindingResult().getFieldErrors().stream()
                .map(e ->
                        new FieldError(e.getField(), Objects.requireNonNullElse(e.getDefaultMessage(), "is not valid")))
                .toList();
        return whole(invalid(errors, servlet(request)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = ex.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldError(
                                error instanceof org.springframework.validation.FieldError of
                                        ? of.getField()
                                        : Objects.requireNonNullElse(
                                                result.getMethodParameter().getParameterName(), "request"),
                                Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid"))))
                .toList();
        return whole(invalid(errors, servlet(request)));
    }

    /** What Spring refuses itself: the status stays, the words are ours. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var code = common(status);
        if (status.is5xxServerError()) {
            log.error("A request failed", ex);
        }
        var detail = detail(code, code.title(), servlet(request));
        return ResponseEntity.status(code.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static CommonProblem common(HttpStatusCode status) {
        return switch (HttpStatus.valueOf(status.value())) {
            case NOT_FOUND -> CommonProblem.NOT_FOUND_HERE;
            case METHOD_NOT_ALLOWED -> CommonProblem.NOT_ALLOWED;
            case UNSUPPORTED_MEDIA_TYPE -> CommonProblem.UNSUPPORTED;
            case NOT_ACCEPTABLE -> CommonProblem.UNACCEPTABLE;
            case CONTENT_TOO_LARGE -> CommonProblem.TOO_LARGE;
            case UNPROCESSABLE_CONTENT -> INVALID;
            case SERVICE_UNAVAILABLE -> UNAVAILABLE;
            default -> status.is5xxServerError() ? INTERNAL : CommonProblem.MALFORMED;
        };
    }

    private ResponseEntity<ProblemDetail> invalid(List<FieldError> errors, HttpServletRequest request) {
        var detail = detail(INVALID, INVALID.title(), request);
        detail.setProperty("errors", errors);
        return ResponseEntity.status(INVALID.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private ResponseEntity<ProblemDetail> plain(ProblemCode code, HttpServletRequest request) {
        return ResponseEntity.status(code.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(code, code.title(), request));
    }

    private ProblemDetail detail(ProblemCode code, String detail, HttpServletRequest request) {
        return details.of(code, detail, request.getRequestURI());
    }

    private static String pattern(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : SecurityLog.beginning(request.getRequestURI());
    }

    private static HttpServletRequest servlet(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }

    private static String lastNode(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static ResponseEntity<Object> whole(ResponseEntity<ProblemDetail> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }
}
