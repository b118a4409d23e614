package dev.matinee.events;

import com.google.protobuf.AbstractParser;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.ExtensionRegistryLite;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.Episode;
import dev.matinee.events.v1.Title;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads titles with no more than a service asks for, since it keeps all of a library in memory; genres, channels and people
 * are kept once, however many titles name them, and single renditions nowhere: manifests tell them.
 */
public final class LeanTitles extends AbstractParser<Title> {
    private final Set<Part> parts;
    /** Words that some title has or had: as many as a library has genres, channels and people. */
    private final Map<String, String> words = new ConcurrentHashMap<>();

    /** What only some services ask for. */
    public enum Part {
        /** The synopsis in the catalogue's own language, and who made the title. */
        STORY,
        /** What was encoded of it: tracks, markers, thumbnails. Without, an episode's is its id and length alone. */
        FILMS,
        /** The operator's key, the original name and translated synopses. */
        SEARCH,
        /** Of what was encoded, the wrapped keys of its media. */
        KEYS
    }

    private LeanTitles(Set<Part> parts) {
        this.parts = parts;
    }

    /** A parser for one table of titles. */
    public static Parser<Title> with(Part... parts) {
        var wanted = EnumSet.noneOf(Part.class);
        wanted.addAll(Arrays.asList(parts));
        return new LeanTitles(wanted);
    }

    @Override
    public Title parsePartialFrom(CodedInputStream input, ExtensionRegistryLite extensions)
            throws InvalidProtocolBufferException {
        var whole = Title.parser().parsePartialFrom(input, extensions);
        var lean = whole.toBuilder();
        if (!parts.contains(Part.SEARCH)) {
            lean.clearSynopses().clearKey().clearOriginalName();
        }
        lean.clearGenres().addAllGenres(once(whole.getGenresList()));
        lean.clearChannels().addAllChannels(once(whole.getChannelsList()));
        lean.clearPeople();
        if (parts.contains(Part.STORY)) {
            lean.addAllPeople(once(whole.getPeopleList()));
        } else {
            lean.clearSynopsis();
        }
        lean.clearAssets();
        if (parts.contains(Part.FILMS)) {
            whole.getAssetsList().forEach(asset -> lean.addAssets(film(asset)));
        }
        lean.clearEpisodes();
        whole.getEpisodesList().forEach(episode -> lean.addEpisodes(lean(episode)));
        return lean.buildPartial();
    }

    private Episode lean(Episode episode) {
        if (!episode.hasAsset()) {
            return episode;
        }
        var asset = episode.getAsset();
        return episode.toBuilder()
                .setAsset(parts.contains(Part.FILMS) ? film(asset) : length(asset))
                .build();
    }

    private Asset film(Asset asset) {
        var film = asset.toBuilder().clearRenditions();
        if (!parts.contains(Part.KEYS)) {
            film.clearKeys();
        }
        return film.build();
    }

    private static Asset length(Asset asset) {
        return Asset.newBuilder()
                .setId(asset.getId())
                .setKind(asset.getKind())
                .setDurationMs(asset.getDurationMs())
                .build();
    }

    private List<String> once(List<String> said) {
        return said.stream()
                .map(word -> words.computeIfAbsent(word, same -> same))
                .toList();
    }
}
