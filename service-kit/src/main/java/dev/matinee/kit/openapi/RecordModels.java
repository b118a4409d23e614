package dev.matinee.kit.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Schemas of records, with what their components' types say of null: a component that is never null is always there, one
 * that may be is left out (as every service's JSON leaves it out), or null where it is to be written in any case.
 */
@SuppressWarnings({"rawtypes", "unchecked"})
final class RecordModels extends ModelResolver {
    RecordModels(ObjectMapper mapper) {
        super(mapper, new NestedNames());
        setOpenapi31(true);
    }

    @Override
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> further) {
        Schema schema = super.resolve(type, context, further);
        Class<?> raw = raw(type);
        if (schema != null && raw.isRecord()) {
            Schema model = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(Schemas.name(schema.get$ref()));
            if (model != null && model.getProperties() != null) {
                complete(model, raw);
            }
        }
        return schema;
    }

    private Class<?> raw(AnnotatedType type) {
        JavaType java = _mapper.constructType(type.getType());
        return java.getRawClass();
    }

    private static void complete(Schema model, Class<?> type) {
        var required = new ArrayList<String>();
        present(model, type, required);
        model.setRequired(required.isEmpty() ? null : required);
    }

    private static void present(Schema model, Class<?> type, List<String> required) {
        for (var component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                present(model, component.getType(), required);
                continue;
            }
            Schema property = (Schema) model.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            Schemas.anchor(property);
            boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean always = isAlwaysWritten(component);
            if ((!mayBeNull && !isReadLeniently(component)) || always) {
                required.add(component.getName());
            }
            model.getProperties()
                    .put(
                            component.getName(),
                            mayBeNull && always ? Schemas.orNull(property) : Schemas.notNull(property));
        }
    }

    /** A list, say, that is empty where it was not sent. */
    private static boolean isReadLeniently(RecordComponent component) {
        var said = component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return said != null
                && said.requiredMode() == io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;
    }

    private static boolean isAlwaysWritten(RecordComponent component) {
        var own = component.getAccessor().getAnnotation(JsonInclude.class);
        var all = component.getDeclaringRecord().getAnnotation(JsonInclude.class);
        var said = own == null ? all : own;
        return said != null && said.value() == JsonInclude.Include.ALWAYS;
    }
}
