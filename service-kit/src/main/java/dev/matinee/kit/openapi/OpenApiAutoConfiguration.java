package dev.matinee.kit.openapi;

import dev.matinee.kit.caller.ClosedToKids;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.caller.OpenEndpoints;
import io.swagger.v3.core.jackson.ModelResolver;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(name = "org.springdoc.core.customizers.GlobalOpenApiCustomizer")
@ConditionalOnProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
class OpenApiAutoConfiguration {
    static {
        // Who calls is in the token, and no parameter.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CurrentAccount.class, CurrentProfile.class);
    }

    @Bean
    ModelResolver recordModels(ObjectMapperProvider mappers) {
        return new RecordModels(mappers.jsonMapper());
    }

    @Bean
    WholeDocument wholeDocument(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            ObjectProvider<OpenEndpoints> open,
            ObjectProvider<ClosedToKids> closed) {
        return new WholeDocument(
                () -> mapping.getObject().getHandlerMethods(),
                new Calls(open.stream().toList(), closed.stream().toList()));
    }
}
