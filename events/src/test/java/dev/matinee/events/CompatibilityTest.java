package dev.matinee.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * What is in the topics was written by older versions, and is read by them: {@code committed.binpb} is what the last
 * release said. After a change that this test accepts, {@code events/commit-descriptors} makes it anew.
 */
class CompatibilityTest {
    @Test
    void olderReadersAndRecordsStillUnderstandTheEvents() throws IOException {
        assertThat(Compatibility.breaches(read("/committed.binpb"), read("/matinee-events.binpb")))
                .isEmpty();
    }

    @Test
    void theCommittedDescriptorsHoldEveryEventThereIs() throws IOException {
        assertThat(Compatibility.breaches(read("/matinee-events.binpb"), read("/committed.binpb")))
                .describedAs("something was added: run events/commit-descriptors and commit what it writes")
                .isEmpty();
    }

    @Test
    void aFieldThatIsGoneIsABreach() throws IOException {
        assertThat(breachesAfter(account -> account.removeField(1))).containsExactly("Account.version (2) is gone");
    }

    @Test
    void aFieldOfAnotherTypeIsABreach() throws IOException {
        assertThat(breachesAfter(account -> account.getFieldBuilder(1).setType(Type.TYPE_STRING)))
                .containsExactly("Account.version (2) has another type");
    }

    @Test
    void aFieldThatIsRepeatedNowIsABreach() throws IOException {
        assertThat(breachesAfter(account -> account.getFieldBuilder(1).setLabel(Label.LABEL_REPEATED)))
                .containsExactly("Account.version (2) has another type");
    }

    @Test
    void aNumberUsedForAnotherThingIsABreach() throws IOException {
        assertThat(breachesAfter(account -> account.getFieldBuilder(1).setName("other")))
                .containsExactly("Account.version (2) is now called other");
    }

    @Test
    void aNewFieldIsNone() throws IOException {
        assertThat(breachesAfter(account ->
                        account.addFieldBuilder().setName("more").setNumber(99).setType(Type.TYPE_BOOL)))
                .isEmpty();
    }

    private static List<String> breachesAfter(
            java.util.function.Consumer<com.google.protobuf.DescriptorProtos.DescriptorProto.Builder> change)
            throws IOException {
        var before = read("/committed.binpb");
        var after = before.toBuilder();
        for (FileDescriptorProto.Builder file : after.getFileBuilderList()) {
            file.getMessageTypeBuilderList().stream()
                    .filter(m -> m.getName().equals("Account"))
                    .forEach(change);
        }
        return Compatibility.breaches(before, after.build());
    }

    private static FileDescriptorSet read(String resource) throws IOException {
        try (var in = CompatibilityTest.class.getResourceAsStream(resource)) {
            return FileDescriptorSet.parseFrom(Objects.requireNonNull(in, resource));
        }
    }
}
