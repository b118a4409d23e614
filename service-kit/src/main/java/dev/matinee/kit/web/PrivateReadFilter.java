package dev.matinee.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Reads that depend on who asks: {@code private, no-cache}, {@code Vary: Authorization}, and an ETag over the answer
 * and over maturity, kids, language and country. The answer is made first, so who may see it is decided before 304.
 * Of an account and what it pays nothing is kept anywhere: {@code no-store}.
 */
final class PrivateReadFilter extends OncePerRequestFilter {
    private final List<String> unkept;

    /** @param unkept beginnings of paths whose answers nobody may keep */
    PrivateReadFilter(List<String> unkept) {
        this.unkept = List.copyOf(unkept);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod()) || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var buffered = new BufferedAnswer(response);
        chain.doFilter(request, buffered);
        if (buffered.isStream()) {
            return;
        }
        String type = buffered.getContentType();
        boolean json = type != null && type.startsWith("application/json");
        if (buffered.getStatus() == HttpServletResponse.SC_OK && json && !isUnkept(request, buffered)) {
            conditional(request, buffered);
        } else if (!buffered.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            buffered.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        buffered.copyBodyToResponse();
    }

    private boolean isUnkept(HttpServletRequest request, HttpServletResponse answer) {
        return !answer.containsHeader(HttpHeaders.CACHE_CONTROL)
                && unkept.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    private static void conditional(HttpServletRequest request, ContentCachingResponseWrapper answer) {
        if (!answer.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            answer.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            answer.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        }
        if (answer.containsHeader(HttpHeaders.ETAG)) {
            return;
        }
        String tag = tag(request, answer.getContentAsByteArray());
        answer.setHeader(HttpHeaders.ETAG, tag);
        String has = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (has != null && matches(has, tag)) {
            answer.resetBuffer();
            answer.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
    }

    /** {@code If-None-Match} compares weakly: a proxy that compressed the answer has marked its tag W/. */
    private static boolean matches(String has, String tag) {
        if (has.strip().equals("*")) {
            return true;
        }
        for (String one : has.split(",", -1)) {
            String opaque = one.strip();
            if ((opaque.startsWith("W/") ? opaque.substring(2) : opaque).equals(tag)) {
                return true;
            }
        }
        return false;
    }

    private static String tag(HttpServletRequest request, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(body);
            digest.update(asker(request).getBytes(StandardCharsets.UTF_8));
            var half = java.util.Arrays.copyOf(digest.digest(), 16);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(half) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String asker(HttpServletRequest request) {
        String who = "";
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller) {
            var claims = caller.getToken().getClaims();
            who = claims.get("maturity") + "|" + claims.get("kids");
        }
        return who + "|" + Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), "") + "|"
                + Objects.requireNonNullElse(request.getHeader("CloudFront-Viewer-Country"), "");
    }
}
