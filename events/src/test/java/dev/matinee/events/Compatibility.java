package dev.matinee.events;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of {@code before} a reader would miss or misread in {@code after}, by Protobuf's rules for updating a message
 * (protobuf.dev, "Updating a message type").
 */
final class Compatibility {
    private final List<String> breaches = new ArrayList<>();

    private Compatibility() {}

    static List<String> breaches(FileDescriptorSet before, FileDescriptorSet after) {
        var found = new Compatibility();
        Map<String, DescriptorProto> messages = messages(after);
        messages(before).forEach((name, message) -> found.message(name, message, messages.get(name)));
        Map<String, EnumDescriptorProto> enums = enums(after);
        enums(before).forEach((name, values) -> found.enumeration(name, values, enums.get(name)));
        return found.breaches;
    }

    private void message(String name, DescriptorProto before, @Nullable DescriptorProto after) {
        if (after == null) {
            breaches.add(name + " is gone");
            return;
        }
        Map<Integer, FieldDescriptorProto> now = after.getFieldList().stream()
                .collect(Collectors.toMap(FieldDescriptorProto::getNumber, Function.identity()));
        for (var field : before.getFieldList()) {
            String which = name + "." + field.getName() + " (" + field.getNumber() + ")";
            var same = now.get(field.getNumber());
            if (same == null) {
                breaches.add(which + " is gone");
            } else if (!same.getName().equals(field.getName())) {
                breaches.add(which + " is now called " + same.getName());
            } else if (same.getType() != field.getType()
                    || !same.getTypeName().equals(field.getTypeName())
                    || (same.getLabel() == FieldDescriptorProto.Label.LABEL_REPEATED)
                            != (field.getLabel() == FieldDescriptorProto.Label.LABEL_REPEATED)) {
                breaches.add(which + " has another type");
            }
        }
    }

    private void enumeration(String name, EnumDescriptorProto before, @Nullable EnumDescriptorProto after) {
        before.getValueList().stream()
                .filter(value -> after == null || !after.getValueList().contains(value))
                .forEach(value -> breaches.add(name + "." + value.getName() + " is gone"));
    }

    private static Map<String, DescriptorProto> messages(FileDescriptorSet set) {
        return set.getFileList().stream()
                .flatMap(file -> file.getMessageTypeList().stream())
                .collect(Collectors.toMap(DescriptorProto::getName, Function.identity()));
    }

    private static Map<String, EnumDescriptorProto> enums(FileDescriptorSet set) {
        return set.getFileList().stream()
                .flatMap(file -> file.getEnumTypeList().stream())
                .collect(Collectors.toMap(EnumDescriptorProto::getName, Function.identity()));
    }
}
