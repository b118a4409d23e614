package dev.matinee.profile.profile;

import dev.matinee.profile.ProfileProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever has a kids profile's token looks at profiles, and changes none of them, nor a PIN. */
@Configuration(proxyBeanMethods = false)
class KidsStayOut implements WebMvcConfigurer, HandlerInterceptor {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/profiles", "/api/profiles/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        if (!reads
                && SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller
                && Boolean.TRUE.equals(caller.getToken().getClaimAsBoolean("kids"))) {
            throw ProfileProblem.KIDS_PROFILE.problem();
        }
        return true;
    }
}
