package dev.matinee.ingest.studio;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The studio of a running suite, for one operator who stays signed in. */
public final class Studio {
    private static final int UNAUTHORIZED = 401;

    private final Api api;
    private final Operator operator;
    private volatile @Nullable String token;

    public Studio(Api api, Operator operator) {
        this.api = api;
        this.operator = operator;
    }

    /**
     * What came of one line of a batch.
     *
     * @param errors what is wrong with it, where it was refused, each as field and message
     */
    public record Outcome(Brought brought, List<String> errors) {
        /** Of one that the suite did not even look at. */
        public static Outcome refused(String why) {
            return new Outcome(new Brought("", "refused", Map.of(), List.of()), List.of(why));
        }
    }

    /** A title as it was brought in. {@code result} is created, changed, unchanged or refused. */
    public record Brought(String id, String result, Map<String, String> episodeIds, List<Asset> assets) {
        /** The slot's master, if it is this file and not failed. */
        public boolean has(String kind, @Nullable String episodeId, String sha256) {
            return assets.stream()
                    .anyMatch(asset -> asset.is(kind, episodeId)
                            && asset.sha256().equals(sha256)
                            && !asset.state().equals("uploading")
                            && !asset.state().equals("failed"));
        }
    }

    /** What a slot's master has come to: uploading, queued, encoding, ready or failed. */
    public record Asset(
            String kind, @Nullable String episodeId, String sha256, String masterId, String state, String reason) {
        boolean is(String otherKind, @Nullable String otherEpisode) {
            return kind.equals(otherKind)
                    && (episodeId == null ? otherEpisode == null : episodeId.equals(otherEpisode));
        }
    }

    /** How a title stands with its viewers, and what its masters have come to. */
    public record Standing(boolean published, boolean takenDown, List<Asset> assets) {}

    /**
     * Subtitles beside a master, as WebVTT.
     *
     * @param role captions or forced; empty for plain ones
     */
    public record Subtitles(String language, String label, String role, FileContent file) {
        public Subtitles(String language, String label, FileContent file) {
            this(language, label, "", file);
        }

        private String place() {
            return role.isEmpty() ? language : language + "/" + role;
        }

        private Map<String, Object> announced() {
            Map<String, Object> track = new HashMap<>();
            track.put("language", language);
            track.put("label", label);
            track.put("sha256", file.sha256());
            track.put("bytes", file.bytes());
            if (!role.isEmpty()) {
                track.put("role", role);
            }
            return track;
        }
    }

    public void signIn() {
        JsonNode answer = api.post(
                "/api/auth/login",
                Map.of("email", operator.email(), "password", operator.password(), "client", "native"),
                null);
        token = answer.path("accessToken").asString();
    }

    public void putGenre(String slug, Object genre) {
        signedIn(token -> api.put("/api/studio/genres/" + slug, genre, token));
    }

    public void putChannel(String slug, Object channel) {
        signedIn(token -> api.put("/api/studio/channels/" + slug, channel, token));
    }

    /** The slugs of all genres that there are. */
    public Set<String> genres() {
        Set<String> slugs = new HashSet<>();
        signedIn(token -> api.get("/api/studio/genres", token))
                .path("items")
                .forEach(genre -> slugs.add(genre.path("slug").asString()));
        return slugs;
    }

    /**
     * Brings many titles in at once; each stands or falls by itself.
     *
     * @param lines each {@code {"key", "sheet", "publish"?}} as JSON
     * @param dryRun whether it is only said what would be done
     */
    public List<Outcome> batch(List<byte[]> lines, boolean dryRun) {
        String path = "/api/studio/titles/batch" + (dryRun ? "?dryRun=true" : "");
        List<Outcome> outcomes = new ArrayList<>();
        for (JsonNode line : signedIn(token -> api.lines(path, lines, token))) {
            List<String> errors = new ArrayList<>();
            line.path("errors")
                    .forEach(error -> errors.add(error.path("field").asString("") + ": "
                            + error.path("message").asString("")));
            outcomes.add(new Outcome(brought(line), errors));
        }
        return outcomes;
    }

    /** The address that a picture has or will have. It is not sent. */
    public String imageAddress(FileContent picture) {
        return announce(picture).path("url").asString();
    }

    /** Brings a picture in, unless it is there. Gives its address under {@code /images}. */
    public String image(FileContent picture) {
        JsonNode answer = announce(picture);
        upload(answer.path("uploadUrl"), picture, picture.contentType());
        return answer.path("url").asString();
    }

    private JsonNode announce(FileContent picture) {
        return signedIn(token -> api.post(
                "/api/studio/images",
                Map.of("sha256", picture.sha256(), "contentType", picture.contentType(), "bytes", picture.bytes()),
                token));
    }

    public Brought putTitle(String key, Object sheet) {
        return brought(signedIn(token -> api.put("/api/studio/titles/by-key/" + key, sheet, token)));
    }

    private static Brought brought(JsonNode answer) {
        Map<String, String> episodes = new HashMap<>();
        answer.path("episodes")
                .forEach(episode -> episodes.put(
                        episode.path("key").asString(), episode.path("id").asString()));
        return new Brought(
                answer.path("id").asString(),
                answer.path("result").asString(),
                episodes,
                assets(answer.path("assets")));
    }

    /** The title as the studio shows it. */
    public JsonNode title(String id) {
        return signedIn(token -> api.get("/api/studio/titles/" + id, token));
    }

    /** Lets it appear once it plays, unless it did or an operator took it away. */
    public void publishWhenReady(String id) {
        JsonNode title = title(id);
        boolean decided = title.path("published").asBoolean(false)
                || title.path("publishWhenReady").asBoolean(false)
                || title.hasNonNull("publishedAt");
        if (!decided) {
            signedIn(token -> api.post("/api/studio/titles/" + id + "/publish", Map.of("when", "ready"), token));
        }
    }

    /**
     * Brings a master in and has it encoded, unless that was done before.
     *
     * @param ladder a named limit of the renditions; null: by the source
     */
    public void master(
            String titleId,
            String kind,
            @Nullable String episodeId,
            FileContent video,
            List<Subtitles> subtitles,
            @Nullable String ladder) {
        Map<String, Object> master = new HashMap<>();
        master.put("kind", kind);
        master.put(video.inParts() ? "fingerprint" : "sha256", video.sha256());
        master.put("contentType", video.contentType());
        master.put("bytes", video.bytes());
        if (episodeId != null) {
            master.put("episodeId", episodeId);
        }
        if (ladder != null) {
            master.put("ladder", ladder);
        }
        master.put("subtitles", subtitles.stream().map(Subtitles::announced).toList());
        String path = "/api/studio/titles/" + titleId + "/masters" + (video.inParts() ? "/multipart" : "");
        JsonNode answer = signedIn(token -> api.post(path, master, token));
        if (video.inParts()) {
            new PartsUpload(api, numbers -> addresses(answer.path("masterId").asString(), numbers)).send(answer, video);
        } else {
            upload(answer.path("uploadUrl"), video, video.contentType());
        }
        for (Subtitles track : subtitles) {
            upload(answer.path("subtitleUploadUrls").path(track.place()), track.file(), "text/vtt");
        }
        complete(answer.path("masterId").asString());
    }

    private JsonNode addresses(String masterId, List<Integer> numbers) {
        return signedIn(token ->
                        api.post("/api/studio/masters/" + masterId + "/parts", Map.of("numbers", numbers), token))
                .path("urls");
    }

    /** Has an uploaded master encoded; again, if that failed. */
    public void complete(String masterId) {
        signedIn(token -> api.post("/api/studio/masters/" + masterId + "/complete", Map.of(), token));
    }

    public Standing standing(String id) {
        JsonNode title = title(id);
        return new Standing(
                title.path("published").asBoolean(false), title.hasNonNull("takenDown"), assets(title.path("assets")));
    }

    private static List<Asset> assets(JsonNode nodes) {
        List<Asset> assets = new ArrayList<>();
        nodes.forEach(node -> assets.add(new Asset(
                node.path("kind").asString(),
                node.hasNonNull("episodeId") ? node.path("episodeId").asString() : null,
                digest(node),
                node.path("masterId").asString(),
                node.path("state").asString(),
                node.path("reason").asString(""))));
        return assets;
    }

    /** Of its file, or of what stands for a file that came in parts. */
    private static String digest(JsonNode asset) {
        String sha256 = asset.path("masterSha256").asString("");
        return sha256.isEmpty() ? asset.path("masterFingerprint").asString("") : sha256;
    }

    private void upload(JsonNode address, FileContent file, String contentType) {
        if (address.isString()) {
            api.upload(URI.create(address.asString()), file::publisher, contentType);
        }
    }

    private <T> T signedIn(Function<String, T> call) {
        String used = token == null ? signedInAgain(null) : Objects.requireNonNull(token);
        try {
            return call.apply(used);
        } catch (Refused refused) {
            if (refused.status() != UNAUTHORIZED) {
                throw refused;
            }
            return call.apply(signedInAgain(used));
        }
    }

    /** Many calls may find out at once that the token has run out: one of them signs in. */
    private synchronized String signedInAgain(@Nullable String spent) {
        if (Objects.equals(token, spent)) {
            signIn();
        }
        return Objects.requireNonNull(token);
    }
}
