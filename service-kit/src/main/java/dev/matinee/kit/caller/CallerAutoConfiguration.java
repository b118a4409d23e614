package dev.matinee.kit.caller;

import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.ProblemWriter;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every service is a resource server of its own: what is not open wants a token, {@code /internal} a service's,
 * {@code /api/studio} an operator's.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"
        })
@ConditionalOnWebApplication(type = Type.SERVLET)
class CallerAutoConfiguration {
    @Bean
    SecurityFilterChain callers(HttpSecurity http, ObjectProvider<OpenEndpoints> open, ProblemWriter problems)
            throws Exception {
        http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.cacheControl(c -> c.disable()))
                .authorizeHttpRequests(calls -> {
                    calls.requestMatchers("/actuator/**", "/v3/api-docs/**").permitAll();
                    open.stream()
                            .flatMap(o -> o.calls().stream())
                            .forEach(
                                    call -> calls.requestMatchers(matcher(call)).permitAll());
                    calls.requestMatchers("/internal/**").hasRole("SERVICE");
                    calls.requestMatchers("/api/studio/**").hasRole("OPERATOR");
                    calls.anyRequest().authenticated();
                })
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(authorities()))
                        .authenticationEntryPoint((request, response, refused) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            problems.write(CommonProblem.UNAUTHORIZED_TOKEN, request, response);
                        }))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, refused) ->
                                problems.write(CommonProblem.UNAUTHORIZED_TOKEN, request, response))
                        .accessDeniedHandler((request, response, refused) ->
                                problems.write(CommonProblem.FORBIDDEN_TO_CALLER, request, response)));
        return http.build();
    }

    /** Calls are observed as they are: what each filter and each check before them took costs more than it tells. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Spring's, but for how it looks at each header of each call: as strictly, and not by a pattern. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> name.codePoints().allMatch(CallerAutoConfiguration::isPlain));
        firewall.setAllowedHeaderValues(value -> value.codePoints().allMatch(c -> c == '\t' || isPlain(c)));
        return firewall;
    }

    private static boolean isPlain(int character) {
        return Character.isDefined(character) && !Character.isISOControl(character);
    }

    /** What the firewall turns away, an odd path or method say, never came to the question of who calls. */
    @Bean
    RequestRejectedHandler rejections(ProblemWriter problems) {
        return (request, response, rejected) -> problems.write(CommonProblem.MALFORMED, request, response);
    }

    private static PathPatternRequestMatcher matcher(String call) {
        int space = call.indexOf(' ');
        return PathPatternRequestMatcher.withDefaults()
                .matcher(HttpMethod.valueOf(call.substring(0, space)), call.substring(space + 1));
    }

    private static JwtAuthenticationConverter authorities() {
        var converter = new JwtAuthenticationConverter();
        Converter<Jwt, Collection<GrantedAuthority>> roles = jwt -> Callers.roles(jwt).stream()
                .<GrantedAuthority>map(
                        role -> new SimpleGrantedAuthority("ROLE_" + role.toUpperCase(java.util.Locale.ROOT)))
                .toList();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
    }

    @Bean
    WebMvcConfigurer callerArguments(ObjectProvider<ClosedToKids> closed) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KidsStayOut(closed.stream().toList()));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArguments());
            }
        };
    }
}
