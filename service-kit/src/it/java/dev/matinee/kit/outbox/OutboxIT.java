package dev.matinee.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;

import dev.matinee.devstack.testing.TestStores;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.SessionState;
import dev.matinee.kit.Heard;
import dev.matinee.kit.OnRealStores;
import dev.matinee.kit.event.EventPublisher;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxIT extends OnRealStores {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final String key = UUID.randomUUID().toString();

    @Autowired
    private Outbox outbox;

    @Autowired
    private HeardEvents heard;

    @Autowired
    private IdempotentWrites idempotent;

    @Autowired
    private JdbcClient jdbc;

    @MockitoSpyBean
    private EventPublisher publisher;

    private TransactionTemplate transaction;

    @Autowired
    void transactions(PlatformTransactionManager manager) {
        transaction = new TransactionTemplate(manager);
    }

    private record Answer(String id) {}

    @Test
    void whatATransactionSaysIsSaidOnceInOrderAndWhatItTakesBackNever() {
        say(1);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    outbox.say(Topic.SESSIONS, key, version(99));
                    throw new IllegalStateException("taken back");
                }))
                .isInstanceOf(IllegalStateException.class);
        for (long version = 2; version <= 250; version++) {
            say(version);
        }
        transaction.executeWithoutResult(status -> outbox.end(Topic.SESSIONS, key));

        try (var said = new Heard(TestStores.kafka().bootstrapServers(), "sessions")) {
            await().atMost(PATIENCE).until(() -> said.under(key).size() >= 251);
            await().during(Duration.ofSeconds(1)).until(() -> said.under(key).size() == 251);
            var records = said.under(key);
            assertThat(records.getLast().value()).isNull();
            assertThat(versions(records.subList(0, 250)))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 250).boxed().toList());
        }
        await().atMost(PATIENCE).until(() -> waiting() == 0);
    }

    @Test
    void whatKafkaDidNotTakeIsSaidLaterAndStillInOrder() {
        doReturn(CompletableFuture.failedFuture(new IllegalStateException("Kafka is away")))
                .doReturn(CompletableFuture.failedFuture(new IllegalStateException("Kafka is away")))
                .doCallRealMethod()
                .when(publisher)
                .send(any(), eq(key), any(), any(), any());

        transaction.executeWithoutResult(status -> {
            outbox.say(Topic.SESSIONS, key, version(1));
            outbox.say(Topic.SESSIONS, key, version(2));
        });

        try (var said = new Heard(TestStores.kafka().bootstrapServers(), "sessions")) {
            await().atMost(PATIENCE).until(() -> said.under(key).size() >= 2);
            assertThat(versions(said.under(key))).containsExactly(1L, 2L);
        }
        await().atMost(PATIENCE).until(() -> waiting() == 0);
    }

    @Test
    void nothingIsSaidOutsideOfATransaction() {
        assertThatThrownBy(() -> outbox.say(Topic.SESSIONS, key, version(1)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anEventHasItsEffectOnceForEachListenerAndAgainWhereTheEffectWasTakenBack() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    assertThat(heard.isNew("one", key)).isTrue();
                    throw new IllegalStateException("the effect failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(isNew("one")).isTrue();
        assertThat(isNew("one")).isFalse();
        assertThat(isNew("another")).isTrue();
    }

    @Test
    void theSameKeyGivesTheFirstAnswerEvenInARaceAndAnotherRequestUnderItIsRefused() throws Exception {
        var written = new AtomicInteger();
        Callable<Answer> write = () -> once("request", new Answer("made " + written.incrementAndGet()));
        try (var crowd = Executors.newFixedThreadPool(4)) {
            var answers = crowd.invokeAll(List.of(write, write, write, write));
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.get())
                            .isEqualTo(answers.getFirst().get()));
        }
        assertThat(jdbc.sql("SELECT COUNT(*) FROM idempotency_key WHERE idem_key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> once("another request", new Answer("x")))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(CommonProblem.IDEMPOTENCY_KEY_REUSED));
    }

    private Answer once(String request, Answer answer) {
        return transaction.execute(status -> idempotent.once("ada", "write", key, request, Answer.class, () -> answer));
    }

    private boolean isNew(String listener) {
        return Boolean.TRUE.equals(transaction.execute(status -> heard.isNew(listener, key)));
    }

    private void say(long version) {
        transaction.executeWithoutResult(status -> outbox.say(Topic.SESSIONS, key, version(version)));
    }

    private SessionState version(long version) {
        return SessionState.newBuilder().setId(key).setNotBeforeMs(version).build();
    }

    private static List<Long> versions(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(record -> {
                    try {
                        return SessionState.parseFrom(record.value()).getNotBeforeMs();
                    } catch (com.google.protobuf.InvalidProtocolBufferException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private int waiting() {
        return jdbc.sql("SELECT COUNT(*) FROM outbox WHERE event_key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }
}
