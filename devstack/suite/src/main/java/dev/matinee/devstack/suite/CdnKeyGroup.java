package dev.matinee.devstack.suite;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.home.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The CDN's key group of a suite: private keys for playback-service, which reads the folder again and again, and public ones for the
 * edge, which does as well. {@code active} says which of them signs, {@code <id>.superseded} since when one does not.
 */
public final class CdnKeyGroup {
    /** The longest policy that playback-service signs is good for a day; and clocks, and looks, have their minutes. */
    private static final Duration KEPT = Duration.ofDays(1).plusMinutes(10);

    private static final String PEM = ".pem";
    private static final String SUPERSEDED = ".superseded";

    private final Path privateKeys;
    private final Path publicKeys;

    public CdnKeyGroup(Home home) {
        this(home.cdnKeys(), home.cdn());
    }

    CdnKeyGroup(Path privateKeys, Path publicKeys) {
        this.privateKeys = privateKeys;
        this.publicKeys = publicKeys;
    }

    /** A key of the group, and what proves that somebody has heard of it. */
    public record Key(String id, KeyPair pair) {}

    /** Makes the first key, where there is none. */
    void begin() throws IOException {
        if (!Files.exists(privateKeys.resolve("active"))) {
            Secrets.write(privateKeys.resolve("active"), add().id());
        }
    }

    /** Takes in the one key that there was before there were groups; its public half is where it was. */
    void adopt(String id, Path privateKey) throws IOException {
        Files.move(privateKey, privateKeys.resolve(id + PEM));
        Secrets.write(privateKeys.resolve("active"), id);
    }

    public String active() throws IOException {
        return Files.readString(privateKeys.resolve("active")).strip();
    }

    /** Makes a key, which signs nothing yet. The edge is told first, so that it knows whatever may come to be signed. */
    public Key add() throws IOException {
        Key key = new Key("K" + Secrets.random().substring(0, 13).toUpperCase(Locale.ROOT), KeyPairs.p256());
        Secrets.write(publicKeys.resolve(key.id() + PEM), KeyPairs.publicPem(key.pair()));
        Secrets.write(privateKeys.resolve(key.id() + PEM), KeyPairs.privatePem(key.pair()));
        return key;
    }

    /** Has another key sign from now on. */
    public void activate(String id, Instant now) throws IOException {
        String before = active();
        Secrets.write(privateKeys.resolve(before + SUPERSEDED), now.toString());
        Secrets.write(privateKeys.resolve("active"), id);
    }

    /** Takes a key out that nobody has heard of. */
    public void withdraw(Key key) throws IOException {
        remove(key.id());
    }

    /** Takes out the keys that signed nothing which can still be valid, and gives their ids. */
    public List<String> retire(Instant now) throws IOException {
        List<String> retired = new ArrayList<>();
        for (String id : superseded()) {
            Instant since = Instant.parse(
                    Files.readString(privateKeys.resolve(id + SUPERSEDED)).strip());
            if (!now.isBefore(since.plus(KEPT))) {
                remove(id);
                retired.add(id);
            }
        }
        return retired;
    }

    /** Takes out all but the one that signs, whatever they signed, and gives their ids. */
    public List<String> retireAll() throws IOException {
        List<String> retired = new ArrayList<>(superseded());
        for (String id : retired) {
            remove(id);
        }
        return retired;
    }

    private List<String> superseded() throws IOException {
        String active = active();
        try (Stream<Path> files = Files.list(privateKeys)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUPERSEDED))
                    .map(name -> name.substring(0, name.length() - SUPERSEDED.length()))
                    .filter(id -> !id.equals(active))
                    .sorted()
                    .toList();
        }
    }

    private void remove(String id) throws IOException {
        Files.deleteIfExists(publicKeys.resolve(id + PEM));
        Files.deleteIfExists(privateKeys.resolve(id + PEM));
        Files.deleteIfExists(privateKeys.resolve(id + SUPERSEDED));
    }
}
