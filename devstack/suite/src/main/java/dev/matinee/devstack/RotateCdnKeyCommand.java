package dev.matinee.devstack;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.home.Ports;
import dev.matinee.devstack.suite.CdnKeyGroup;
import dev.matinee.devstack.suite.KeyHearers;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Has a new key sign media. First the edge is to know it, then playback-service, and only then does it sign: so nothing that
 * plays stops. What was signed before goes on opening films for as long as it says.
 */
@Command(name = "rotate-cdn-key", description = "Has a new key sign media, while films play.")
final class RotateCdnKeyCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Option(
            names = "--drop-earlier",
            description = "take the keys before it out at once, as for one that leaked: what they signed stops playing")
    private boolean dropEarlier;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (place.report().isEmpty()) {
            throw Complaint.notRunning();
        }
        Home home = place.home();
        CdnKeyGroup group = new CdnKeyGroup(home);
        say("Taken out, as nothing that it signed is valid any more", group.retire(Instant.now()));
        int management = Ports.inUse(home.ports()).port("playback-service-management");
        URI metrics = URI.create("http://127.0.0.1:" + management + "/actuator/prometheus");
        try (KeyHearers hearers = new KeyHearers("http://localhost:" + place.port(), metrics)) {
            rotate(group, hearers);
        }
        if (dropEarlier) {
            say("Taken out, with all that it signed", group.retireAll());
        }
        return 0;
    }

    private static void rotate(CdnKeyGroup group, KeyHearers hearers) throws IOException, InterruptedException {
        CdnKeyGroup.Key key = group.add();
        if (!hearers.edgeKnows(key) || !hearers.playbackHas(key.id(), false)) {
            group.withdraw(key);
            throw new Complaint("The new key was not heard of, and is taken out again: %s signs as before"
                    .formatted(group.active()));
        }
        group.activate(key.id(), Instant.now());
        if (!hearers.playbackHas(key.id(), true)) {
            throw new Complaint(
                    "The key %s is to sign, and does not yet: ./matinee logs playback-service".formatted(key.id()));
        }
        System.out.println(key.id() + " signs media now");
    }

    private static void say(String what, List<String> ids) {
        ids.forEach(id -> System.out.println(what + ": " + id));
    }
}
