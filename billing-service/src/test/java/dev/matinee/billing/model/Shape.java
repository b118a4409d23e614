package dev.matinee.billing.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;

/** How an entity is read and written: by its fields, as Hibernate does. */
record Shape(Constructor<?> constructor, List<Field> fields) {
    static Shape of(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            var fields = new ArrayList<Field>();
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
            return new Shape(constructor, fields);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is no entity", e);
        }
    }

    /** Whether only what was changed of a row is written, and not all of it. */
    boolean isWrittenInPart() {
        return constructor.getDeclaringClass().isAnnotationPresent(DynamicUpdate.class);
    }

    Object copy(Object row) {
        try {
            Object copy = constructor.newInstance();
            for (Field field : fields) {
                field.set(copy, field.get(row));
            }
            return copy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row in which that is changed which differs from how it was read. */
    Object changed(Object row, Object asRead, Object changed) {
        try {
            Object copy = copy(row);
            for (Field field : fields) {
                if (!Objects.equals(field.get(asRead), field.get(changed))) {
                    field.set(copy, field.get(changed));
                }
            }
            return copy;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isSame(Object one, Object other) {
        try {
            for (Field field : fields) {
                if (!Objects.equals(field.get(one), field.get(other))) {
                    return false;
                }
            }
            return true;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
