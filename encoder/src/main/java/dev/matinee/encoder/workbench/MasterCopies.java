package dev.matinee.encoder.workbench;

import dev.matinee.encoder.EncoderSettings;
import dev.matinee.encoder.master.Masters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Masters on this instance's disk: fetched by the first part that needs one, and left for the parts that follow. Of those that
 * nobody uses, the latest few stay.
 */
@Component
public class MasterCopies {
    private final Masters masters;
    private final WorkFolders folders;
    private final int idle;
    private final Map<String, Kept> copies = new LinkedHashMap<>();

    MasterCopies(Masters masters, WorkFolders folders, EncoderSettings settings) {
        this.masters = masters;
        this.folders = folders;
        this.idle = settings.parallel();
    }

    private static final class Kept {
        private final Path folder;
        private int users;
        private boolean forgotten;

        Kept(Path folder) {
            this.folder = folder;
        }
    }

    /** A master while it is used. */
    public final class Copy implements AutoCloseable {
        private final Kept kept;

        private Copy(Kept kept) {
            this.kept = kept;
        }

        public Path file() {
            return kept.folder.resolve("master");
        }

        @Override
        public void close() {
            release(kept);
        }
    }

    /** Waits where another part fetches it. {@code MasterRefused} when it is not there. */
    public Copy use(String assetId, String key) {
        Copy copy = new Copy(taken(assetId));
        try {
            synchronized (copy.kept) {
                if (!Files.exists(copy.file())) {
                    Path arriving = copy.kept.folder.resolve("arriving");
                    masters.download(key, arriving);
                    Files.move(arriving, copy.file());
                }
            }
            return copy;
        } catch (java.io.IOException e) {
            copy.close();
            throw new java.io.UncheckedIOException(e);
        } catch (RuntimeException e) {
            forget(assetId);
            copy.close();
            throw e;
        }
    }

    /** No part needs it any more: it goes once nobody uses it. */
    public synchronized void forget(String assetId) {
        Kept kept = copies.remove(assetId);
        if (kept != null) {
            kept.forgotten = true;
            removeUnused(kept);
        }
    }

    private synchronized Kept taken(String assetId) {
        Kept known = copies.remove(assetId);
        Kept kept = known == null ? new Kept(folders.open()) : known;
        copies.put(assetId, kept);
        kept.users++;
        return kept;
    }

    private synchronized void release(Kept kept) {
        kept.users--;
        removeUnused(kept);
        long unused = copies.values().stream().filter(one -> one.users == 0).count();
        for (Iterator<Kept> oldest = copies.values().iterator(); unused > idle && oldest.hasNext(); ) {
            Kept one = oldest.next();
            if (one.users == 0) {
                oldest.remove();
                one.forgotten = true;
                removeUnused(one);
                unused--;
            }
        }
    }

    private void removeUnused(Kept kept) {
        if (kept.forgotten && kept.users == 0) {
            folders.remove(kept.folder);
        }
    }
}
