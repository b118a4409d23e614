package dev.matinee.catalog.master;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.events.v1.EncodingReady;
import dev.matinee.events.v1.Frame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.data.cassandra.core.cql.CqlTemplate;
import org.springframework.stereotype.Repository;

/** Pictures that the encoder picked, in Cassandra: those of a title together, by their masters. */
@Repository
class FrameStore {
    private static final String OF_TITLE = "SELECT master_id, frames FROM title_frame WHERE title_id = ?";
    private static final String PUT = "INSERT INTO title_frame (title_id, master_id, frames) VALUES (?, ?, ?)";

    private final CqlTemplate cql;

    FrameStore(CqlTemplate cql) {
        this.cql = cql;
    }

    /** By master, in the order of time. */
    Map<String, List<Frame>> ofTitle(String titleId) {
        var frames = new LinkedHashMap<String, List<Frame>>();
        cql.query(
                OF_TITLE,
                row -> {
                    frames.put(
                            Objects.requireNonNull(row.getString("master_id")),
                            read(ByteString.copyFrom(Objects.requireNonNull(row.getByteBuffer("frames")))));
                },
                titleId);
        return frames;
    }

    /** Those of an encoding take the place of those before. */
    void put(Master master, EncodingReady ready) {
        if (ready.getFramesCount() > 0) {
            var frames = EncodingReady.newBuilder().addAllFrames(ready.getFramesList());
            cql.execute(
                    PUT,
                    master.titleId(),
                    master.id(),
                    frames.build().toByteString().asReadOnlyByteBuffer());
        }
    }

    private static List<Frame> read(ByteString frames) {
        try {
            return EncodingReady.parseFrom(frames).getFramesList();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("Stored frames cannot be read", e);
        }
    }
}
