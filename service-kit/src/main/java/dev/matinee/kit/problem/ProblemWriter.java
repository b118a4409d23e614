package dev.matinee.kit.problem;

import dev.matinee.kit.audit.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller was reached: filters and security. */
public class ProblemWriter {
    private final ProblemDetails details;
    private final JsonMapper json;

    ProblemWriter(ProblemDetails details, JsonMapper json) {
        this.details = details;
        this.json = json;
    }

    public void write(ProblemCode code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String where = SecurityLog.beginning(request.getRequestURI());
        SecurityLog.refused(code.status(), code.code(), request.getMethod(), where, request.getRemoteUser());
        response.setStatus(code.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(details.of(code, code.title(), request.getRequestURI())));
    }
}
