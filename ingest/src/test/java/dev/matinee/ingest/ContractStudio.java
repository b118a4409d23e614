package dev.matinee.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A suite that behaves as the studio API is agreed on, in memory: what is the same again is unchanged, what was uploaded is not
 * wanted twice, what is complete is encoded at once.
 */
public final class ContractStudio implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PART_BYTES = 16 << 20;
    private static final int LONGEST_SLUG = 60;

    private final HttpServer server;
    private final Map<String, JsonNode> sheets = new TreeMap<>();
    private final Map<String, Map<String, Object>> masters = new LinkedHashMap<>();
    private final Map<String, byte[]> objects = new LinkedHashMap<>();
    private final Map<String, List<String>> profiles = new TreeMap<>();
    private final List<String> published = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final List<Integer> batches = new ArrayList<>();
    private final Set<String> genres = new TreeSet<>(Set.of("drama"));
    private int mostLines = 1000;
    private int largestBatch;
    private int uploadsLeft = Integer.MAX_VALUE;
    private final Set<String> takenDown = new HashSet<>();
    private boolean subscribed;
    private int busyAnswers;

    public ContractStudio() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()));
        server.createContext("/", this::answer);
        server.start();
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** The next calls are answered with 503. */
    public synchronized void beBusy(int times) {
        busyAnswers = times;
    }

    /** How many titles were in each batch. */
    public synchronized List<Integer> batches() {
        return List.copyOf(batches);
    }

    /** In bytes. */
    public synchronized int largestBatch() {
        return largestBatch;
    }

    public synchronized void takeAtMost(int lines) {
        mostLines = lines;
    }

    /** Object storage takes so many more, and refuses the rest. */
    public synchronized void takeUploads(int number) {
        uploadsLeft = number;
    }

    /** The SHA-256 of the master's parts, one after the other. */
    public synchronized String assembled(String masterId) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        parts(masterId).forEach(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<byte[]> parts(String masterId) {
        List<byte[]> parts = new ArrayList<>();
        for (int number = 1; objects.containsKey("/objects/" + masterId + ".part" + number); number++) {
            parts.add(objects.get("/objects/" + masterId + ".part" + number));
        }
        return parts;
    }

    public synchronized Set<String> genres() {
        return Set.copyOf(genres);
    }

    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    public synchronized void forgetCalls() {
        calls.clear();
    }

    public synchronized Map<String, JsonNode> sheets() {
        return Map.copyOf(sheets);
    }

    public synchronized List<Map<String, Object>> masters() {
        return List.copyOf(masters.values());
    }

    public synchronized List<String> published() {
        return List.copyOf(published);
    }

    /** What was encoded of it is gone. */
    public synchronized void takeDown(String key) {
        takenDown.add(key);
        masters.values().stream()
                .filter(master -> master.get("titleId").equals("id-" + key))
                .forEach(master -> master.put("state", "failed"));
    }

    public synchronized boolean isSubscribed() {
        return subscribed;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String call = exchange.getRequestMethod() + " " + path;
        byte[] body = exchange.getRequestBody().readAllBytes();
        calls.add(call);
        if (busyAnswers > 0) {
            busyAnswers--;
            send(exchange, 503, Map.of("detail", "busy"));
        } else if (call.startsWith("PUT /objects/")) {
            boolean taken = uploadsLeft-- > 0;
            if (taken) {
                objects.put(path, body);
            }
            send(exchange, taken ? 200 : 403, Map.of());
        } else if (call.equals("POST /checkout")) {
            subscribed = new String(body, StandardCharsets.UTF_8).equals("card=4242424242424242");
            send(exchange, 303, Map.of());
        } else if (!path.startsWith("/api/auth")
                && !path.equals("/api/avatars")
                && !path.equals("/api/billing/plans")
                && !"Bearer good".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, Map.of("code", "unauthorized", "detail", "Sign in"));
        } else {
            route(exchange, call, path, body);
        }
    }

    private void route(HttpExchange exchange, String call, String path, byte[] body) {
        if (path.equals("/api/studio/titles/batch")) {
            boolean dryRun = String.valueOf(exchange.getRequestURI().getQuery()).contains("dryRun=true");
            largestBatch = Math.max(largestBatch, body.length);
            batch(exchange, new String(body, StandardCharsets.UTF_8), dryRun);
        } else {
            api(exchange, call, path, body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body));
        }
    }

    private void api(HttpExchange exchange, String call, String path, JsonNode body) {
        String[] part = path.split("/");
        if (call.equals("POST /api/auth/login") || call.equals("POST /api/auth/register")) {
            boolean wrong = body.path("password").asString().equals("wrong");
            send(
                    exchange,
                    wrong ? 401 : 200,
                    wrong
                            ? Map.of("code", "invalid-credentials", "detail", "Not known")
                            : Map.of("accessToken", "good"));
        } else if (path.equals("/api/avatars")) {
            send(exchange, 200, Map.of("items", List.of(Map.of("id", "a1"), Map.of("id", "a2"))));
        } else if (path.equals("/api/profiles")) {
            List<String> names = profiles.computeIfAbsent("all", all -> new ArrayList<>());
            if (call.startsWith("POST")) {
                names.add(body.path("name").asString());
            }
            send(
                    exchange,
                    200,
                    Map.of(
                            "items",
                            names.stream().map(name -> Map.of("name", name)).toList()));
        } else if (path.equals("/api/billing/plans")) {
            send(exchange, 200, Map.of("items", List.of(Map.of("id", "p1", "price", Map.of("amount", 999)))));
        } else if (path.equals("/api/billing/subscription")) {
            send(exchange, 200, Map.of("status", subscribed ? "active" : "none"));
        } else if (path.equals("/api/billing/checkout")) {
            send(exchange, 201, Map.of("checkoutUrl", url() + "/checkout"));
        } else if (path.equals("/api/studio/images")) {
            String url = "/images/" + body.path("sha256").asString().substring(0, 32) + ".jpg";
            send(exchange, 200, withUpload(new LinkedHashMap<>(Map.of("url", url)), "/objects" + url));
        } else if (path.equals("/api/studio/genres")) {
            send(
                    exchange,
                    200,
                    Map.of(
                            "items",
                            genres.stream().map(slug -> Map.of("slug", slug)).toList()));
        } else if (path.startsWith("/api/studio/genres/")) {
            boolean taken = part[4].length() <= LONGEST_SLUG;
            if (taken) {
                genres.add(part[4]);
            }
            send(exchange, taken ? 200 : 422, Map.of("detail", "Some fields are wrong"));
        } else if (path.startsWith("/api/studio/titles/by-key/")) {
            put(exchange, part[5], body);
        } else if (path.endsWith("/masters/multipart")) {
            announce(exchange, part[4], body);
        } else if (path.endsWith("/parts")) {
            Map<String, Object> urls = new LinkedHashMap<>();
            body.path("numbers")
                    .forEach(number ->
                            urls.put(number.asString(), url() + "/objects/" + part[4] + ".part" + number.asString()));
            send(exchange, 200, Map.of("urls", urls));
        } else if (path.endsWith("/masters")) {
            announce(exchange, part[4], body);
        } else if (path.endsWith("/complete")) {
            Map<String, Object> master = masters.get(part[4]);
            boolean there = objects.containsKey("/objects/" + part[4])
                    || master.containsKey("masterFingerprint")
                            && parts(part[4]).stream()
                                            .mapToLong(sent -> sent.length)
                                            .sum()
                                    == (long) master.get("bytes");
            if (there) {
                master.put("state", "ready");
            }
            send(exchange, there ? 202 : 409, Map.of());
        } else if (path.endsWith("/publish")) {
            published.add(part[4].substring(3));
            send(exchange, 200, Map.of());
        } else if (path.startsWith("/api/studio/titles/")) {
            String key = part[4].substring(3);
            Map<String, Object> title = row(key);
            title.put("sheet", sheets.get(key));
            title.put("publishedAt", published.contains(key) ? "2026-11-24T10:00:00Z" : null);
            title.put("takenDown", takenDown.contains(key) ? Map.of("by", "an operator") : null);
            send(exchange, 200, title);
        } else {
            send(exchange, 200, Map.of());
        }
    }

    private void batch(HttpExchange exchange, String lines, boolean dryRun) {
        batches.add((int) lines.lines().count());
        if (batches.getLast() > mostLines) {
            send(exchange, 413, Map.of("detail", "too many"));
            return;
        }
        StringBuilder answers = new StringBuilder();
        for (String line : lines.lines().toList()) {
            JsonNode asked = JSON.readTree(line);
            String key = asked.path("key").asString();
            Map<String, Object> answer = brought(key, asked.path("sheet"), dryRun);
            boolean appears =
                    asked.has("publish") && !dryRun && !answer.get("result").equals("refused");
            if (appears && !published.contains(key)) {
                published.add(key);
            }
            answers.append(JSON.writeValueAsString(answer)).append('\n');
        }
        send(exchange, 200, answers.toString().getBytes(StandardCharsets.UTF_8), "application/x-ndjson");
    }

    private void put(HttpExchange exchange, String key, JsonNode sheet) {
        Map<String, Object> answer = brought(key, sheet, false);
        boolean refused = answer.get("result").equals("refused");
        answer.put("detail", "The sheet is wrong");
        send(exchange, refused ? 422 : 200, answer);
    }

    private Map<String, Object> brought(String key, JsonNode sheet, boolean dryRun) {
        if (sheet.path("title").asString().equals("Refuse me")) {
            Object error = Map.of("field", "title", "message", "is not liked");
            return new LinkedHashMap<>(Map.of("key", key, "result", "refused", "errors", List.of(error)));
        }
        JsonNode before = dryRun ? sheets.get(key) : sheets.put(key, sheet);
        String result = before == null ? "created" : before.equals(sheet) ? "unchanged" : "changed";
        List<Object> episodes = new ArrayList<>();
        sheet.path("seasons")
                .forEach(season -> season.path("episodes")
                        .forEach(episode -> episodes.add(Map.of(
                                "key",
                                episode.path("key").asString(),
                                "id",
                                "ep-" + episode.path("key").asString()))));
        Map<String, Object> answer = row(key);
        answer.put("result", result);
        answer.put("episodes", episodes);
        return answer;
    }

    private Map<String, Object> row(String key) {
        List<Object> assets = new ArrayList<>();
        masters.values().stream()
                .filter(master -> master.get("titleId").equals("id-" + key))
                .forEach(assets::add);
        return new LinkedHashMap<>(Map.of(
                "id",
                "id-" + key,
                "key",
                key,
                "published",
                published.contains(key) && !takenDown.contains(key),
                "assets",
                assets));
    }

    private void announce(HttpExchange exchange, String titleId, JsonNode body) {
        String identity =
                titleId + body.path("kind").asString() + body.path("episodeId").asString("") + digest(body);
        String id = UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8))
                .toString();
        masters.computeIfAbsent(id, unknown -> {
            Map<String, Object> master = new LinkedHashMap<>();
            master.put("titleId", titleId);
            master.put("kind", body.path("kind").asString());
            if (body.hasNonNull("episodeId")) {
                master.put("episodeId", body.path("episodeId").asString());
            }
            master.put(body.has("fingerprint") ? "masterFingerprint" : "masterSha256", digest(body));
            master.put("bytes", body.path("bytes").asLong());
            master.put("masterId", id);
            master.put("ladder", body.path("ladder").asString(""));
            master.put("state", "uploading");
            return master;
        });
        Map<String, Object> subtitles = new LinkedHashMap<>();
        body.path("subtitles").forEach(track -> {
            String role = track.path("role").asString("");
            String place = track.path("language").asString() + (role.isEmpty() ? "" : "/" + role);
            subtitles.put(place, url() + "/objects/" + id + "." + place.replace('/', '-') + ".vtt");
        });
        Map<String, Object> answer = new LinkedHashMap<>(Map.of("masterId", id, "subtitleUploadUrls", subtitles));
        send(
                exchange,
                200,
                body.has("fingerprint")
                        ? withParts(answer, id, body.path("bytes").asLong())
                        : withUpload(answer, "/objects/" + id));
    }

    private Map<String, Object> withParts(Map<String, Object> answer, String id, long bytes) {
        int parts = (int) ((bytes + PART_BYTES - 1) / PART_BYTES);
        List<Object> uploaded = new ArrayList<>();
        for (int number = 1; number <= parts; number++) {
            byte[] part = objects.get("/objects/" + id + ".part" + number);
            if (part != null) {
                uploaded.add(Map.of("number", number, "bytes", part.length));
            }
        }
        answer.putAll(Map.of("partBytes", PART_BYTES, "parts", parts, "uploaded", uploaded));
        return answer;
    }

    private static String digest(JsonNode body) {
        return body.path(body.has("fingerprint") ? "fingerprint" : "sha256").asString();
    }

    private Map<String, Object> withUpload(Map<String, Object> answer, String object) {
        answer.put("uploadUrl", objects.containsKey(object) ? null : url() + object);
        return answer;
    }

    private static void send(HttpExchange exchange, int status, Object body) {
        send(exchange, status, JSON.writeValueAsBytes(body), "application/json");
    }

    private static void send(HttpExchange exchange, int status, byte[] json, String type) {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, json.length);
            exchange.getResponseBody().write(json);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
