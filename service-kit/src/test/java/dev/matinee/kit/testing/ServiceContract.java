package dev.matinee.kit.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.matinee.kit.caller.ClosedToKids;
import dev.matinee.kit.caller.OpenEndpoints;
import dev.matinee.kit.problem.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service says of its API, without starting it: its controllers are there, and nothing that they would call. A
 * service's {@code ContractTest} compares it with what is committed, and asks which problem codes it leaves out.
 */
public final class ServiceContract {
    private static final List<String> WEB = List.of(
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
            "org.springdoc.core.configuration.SpringDocConfiguration",
            "org.springdoc.core.properties.SpringDocConfigProperties",
            "org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration",
            "dev.matinee.kit.openapi.OpenApiAutoConfiguration");

    private final String basePackage;
    private final JsonNode document;

    private ServiceContract(String basePackage, JsonNode document) {
        this.basePackage = basePackage;
        this.document = document;
    }

    /** Of the service whose classes are in a package. */
    public static ServiceContract of(String basePackage) {
        var said = new AtomicReference<JsonNode>();
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(web()))
                .withInitializer(context -> {
                    context.getEnvironment().getPropertySources().addLast(defaults());
                    register((GenericApplicationContext) context, basePackage);
                })
                .run(context -> said.set(ask((WebApplicationContext) context.getSourceApplicationContext())));
        return new ServiceContract(basePackage, Objects.requireNonNull(said.get()));
    }

    public JsonNode document() {
        return document;
    }

    /** Codes of the service's own problems that no operation says it may answer. */
    public Set<String> codesThatNoOperationNames() {
        var unnamed = new TreeSet<String>();
        classes(basePackage, new AssignableTypeFilter(ProblemCode.class))
                .filter(Class::isEnum)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .forEach(code -> unnamed.add(((ProblemCode) code).code()));
        unnamed.removeAll(OperationCodes.of(document));
        return unnamed;
    }

    private static Class<?>[] web() {
        var loader = ServiceContract.class.getClassLoader();
        return WEB.stream()
                .map(name -> ClassUtils.resolveClassName(name, loader))
                .toArray(Class<?>[]::new);
    }

    private static org.springframework.core.env.PropertySource<?> defaults() {
        try {
            return new YamlPropertySourceLoader()
                    .load("defaults", new ClassPathResource("matinee-defaults.yml"))
                    .getFirst();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static void register(GenericApplicationContext context, String basePackage) {
        var objenesis = new SpringObjenesis();
        classes(basePackage, new AnnotationTypeFilter(RestController.class))
                .forEach(type -> registerHollow(context, type, objenesis));
        classes(basePackage, new AnnotationTypeFilter(Component.class)).forEach(type -> {
            for (var method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Bean.class) && tellsWhoMayCall(method.getReturnType())) {
                    registerResult(context, method, objenesis);
                }
            }
        });
    }

    private static boolean tellsWhoMayCall(Class<?> type) {
        return type == OpenEndpoints.class || type == ClosedToKids.class;
    }

    /** It is looked at, and never called. */
    private static <T> void registerHollow(
            GenericApplicationContext context, Class<T> type, SpringObjenesis objenesis) {
        var definition = new org.springframework.beans.factory.support.RootBeanDefinition();
        definition.setTargetType(type);
        definition.setInstanceSupplier(() -> objenesis.newInstance(type, true));
        context.registerBeanDefinition(type.getName(), definition);
    }

    @SuppressWarnings("unchecked")
    private static void registerResult(
            GenericApplicationContext context, java.lang.reflect.Method method, SpringObjenesis objenesis) {
        method.setAccessible(true);
        Object made = ReflectionUtils.invokeMethod(method, objenesis.newInstance(method.getDeclaringClass(), true));
        context.registerBean(method.toString(), (Class<Object>) method.getReturnType(), () -> made);
    }

    private static Stream<Class<?>> classes(String basePackage, org.springframework.core.type.filter.TypeFilter which) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(which);
        return scanner.findCandidateComponents(basePackage).stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), ServiceContract.class.getClassLoader()));
    }

    private static JsonNode ask(WebApplicationContext context) {
        try {
            byte[] answer = MockMvcBuilders.webAppContextSetup(context)
                    .build()
                    .perform(get("/v3/api-docs"))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            return JsonMapper.shared().readTree(answer);
        } catch (Exception unasked) {
            throw new IllegalStateException("The service could not say its contract", unasked);
        }
    }
}
