package dev.matinee.kit.web;

import dev.matinee.kit.problem.ProblemWriter;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
class WebAutoConfiguration {
    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(
            @Value("${matinee.max-body-bytes}") long limit, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new BodyLimitFilter(limit, problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    /** Inside of security, so that it knows who asks. */
    @Bean
    FilterRegistrationBean<PrivateReadFilter> privateReads(@Value("${matinee.unkept-reads:}") List<String> unkept) {
        var filter = new FilterRegistrationBean<>(new PrivateReadFilter(unkept));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return filter;
    }
}
