package dev.matinee.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.devstack.testing.TestStores;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.Impression;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import dev.matinee.events.v1.Viewing;
import dev.matinee.events.v1.ViewingKind;
import dev.matinee.kit.testing.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways that a child could try to be shown what is above its age. */
class MaturityIT extends RunningRecommendation {
    private final String account = fresh("account");
    private final String profile = fresh("profile");
    private final String genre = fresh("genre");
    private final String channel = fresh("channel");
    private final String grown = TestTokens.profile(account, profile, 18, false);
    private List<String> above;
    private Title fit;

    @BeforeEach
    void fill() {
        above = IntStream.range(0, 4)
                .mapToObj(n -> said(title(TitleType.FILM, genre, 13 + n)
                                .addChannels(channel)
                                .setPublishedAtMs(Long.MAX_VALUE - n))
                        .getId())
                .toList();
        fit = said(title(TitleType.FILM, genre, 7).addChannels(channel).setPublishedAtMs(Long.MAX_VALUE - 9));
        for (String title : List.of(above.getFirst(), fit.getId())) {
            watched(title, ViewingKind.STARTED, 0);
            watched(title, ViewingKind.PROGRESS, 60_000);
        }
        until(() -> get("/api/home", grown).ids("continue-watching").size() == 2);
    }

    /** The same profile, lowered; and one of kids with a level that no kids profile is given. */
    private String child(String which) {
        return which.equals("lowered")
                ? TestTokens.profile(account, profile, 12, false)
                : TestTokens.profile(account, profile, 18, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lowered", "kids"})
    void no_page_has_it(String which) {
        for (String page : List.of("/api/home", "/api/home?type=film")) {
            assertThat(get(page, grown).allIds()).as(page).containsAnyElementsOf(above);
            assertThat(get(page, child(which)).allIds()).as(page).isNotEmpty().doesNotContainAnyElementsOf(above);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lowered", "kids"})
    void no_row_has_it_however_it_is_asked_for(String which) {
        var rows =
                new ArrayList<>(List.of("genre:" + genre, "channel:" + channel, "because-you-watched:" + fit.getId()));
        get("/api/home", grown)
                .json()
                .path("rows")
                .forEach(row -> rows.add(row.path("id").asString()));
        for (String row : rows) {
            for (String more : List.of("?limit=100", "?limit=1", "?limit=1&cursor=1", "?cursor=0&type=film")) {
                var answer = get("/api/home/rows/" + row + more, child(which));
                assertThat(answer.status()).as(row).isIn(200, 404);
                assertThat(answer.allIds()).as(row).doesNotContainAnyElementsOf(above);
            }
        }
        for (String title : above) {
            assertThat(get("/api/home/rows/because-you-watched:" + title, child(which))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void what_a_child_says_it_saw_is_noted_only_of_what_it_may_see() {
        String kid = fresh("kid");
        String token = TestTokens.profile(account, kid, 12, true);
        String items = "{\"items\":[{\"rowId\":\"new\",\"titleId\":\"%s\",\"position\":0},"
                + "{\"rowId\":\"new\",\"titleId\":\"%s\",\"position\":1}]}";
        assertThat(post("/api/home/impressions", token, items.formatted(above.getFirst(), fit.getId()))
                        .status())
                .isEqualTo(202);
        var noted = new ArrayList<String>();
        try (var impressions = impressions()) {
            until(() -> {
                impressions.poll(Duration.ofMillis(200)).forEach(fact -> {
                    if (kid.equals(fact.key())) {
                        noted.add(title(fact.value()));
                    }
                });
                return noted.contains(fit.getId());
            });
        }
        assertThat(noted).containsExactly(fit.getId());
    }

    private static String title(byte[] fact) {
        try {
            return Impression.parseFrom(fact).getTitleId();
        } catch (com.google.protobuf.InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KafkaConsumer<String, byte[]> impressions() {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", TestStores.kafka().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        String topic = Topic.IMPRESSIONS.topicName();
        var partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private void watched(String title, ViewingKind kind, long positionMs) {
        events.say(
                Topic.VIEWING,
                profile,
                Viewing.newBuilder()
                        .setId(fresh("fact"))
                        .setAtMs(Instant.now().toEpochMilli())
                        .setProfileId(profile)
                        .setAccountId(account)
                        .setTitleId(title)
                        .setKind(kind)
                        .setPositionMs(positionMs)
                        .setDurationMs(100_000)
                        .build());
    }
}
