package dev.matinee.catalog.master;

import dev.matinee.catalog.CatalogProblem;
import dev.matinee.catalog.master.PartPlan.Sent;
import dev.matinee.catalog.upload.PartUploads;
import dev.matinee.catalog.upload.PartUploads.Arrived;
import dev.matinee.catalog.upload.Uploads;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.s3.S3Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The upload in parts of one master. Whatever is said twice, or by two browsers at once, is done once. */
@Component
class MasterParts {
    static final int MOST_ADDRESSES = 100;

    private final PartUploads uploads;
    private final Uploads files;
    private final UploadIds ids;
    private final String bucket;

    MasterParts(PartUploads uploads, Uploads files, UploadIds ids, S3Settings s3) {
        this.uploads = uploads;
        this.files = files;
        this.ids = ids;
        this.bucket = s3.masters();
    }

    /** Begins the upload, or goes on with it; answers the parts that need not be sent. */
    List<Sent> open(Master master) {
        var plan = plan(master);
        if (isWhole(master)) {
            return plan.all();
        }
        var known = ids.find(master);
        if (known.isPresent()) {
            var arrived = uploads.arrived(bucket, master.key(), known.get());
            if (arrived.isPresent()) {
                return sent(plan, arrived.get());
            }
            // S3 let it go: begun anew.
            ids.delete(master, known.get());
        }
        String begun = uploads.begin(bucket, master.key(), master.source().contentType());
        if (!ids.insert(master, begun)) {
            uploads.abort(bucket, master.key(), begun);
            return ids.find(master)
                    .flatMap(first -> uploads.arrived(bucket, master.key(), first))
                    .map(arrived -> sent(plan, arrived))
                    .orElse(List.of());
        }
        return List.of();
    }

    /** Where these parts go, by their numbers. */
    Map<String, String> addresses(Master master, List<Integer> numbers) {
        var plan = plan(master);
        if (numbers.isEmpty() || numbers.size() > MOST_ADDRESSES) {
            throw Problem.invalid("numbers", "are between 1 and " + MOST_ADDRESSES);
        }
        if (!numbers.stream().allMatch(plan::has)) {
            throw Problem.invalid("numbers", "are from 1 to " + plan.parts());
        }
        String uploadId = ids.find(master).orElseThrow(CatalogProblem.NO_UPLOAD::problem);
        var addresses = new TreeMap<String, String>();
        for (int number : numbers) {
            addresses.put(
                    Integer.toString(number),
                    uploads.address(bucket, master.key(), uploadId, number, plan.bytesOf(number)));
        }
        return addresses;
    }

    /** Makes the file of its parts. Done already, before an answer was lost say, it is not done again. */
    void finish(Master master) {
        var known = ids.find(master);
        if (!isWhole(master)) {
            known.ifPresentOrElse(uploadId -> join(master, uploadId), () -> {
                throw CatalogProblem.UPLOAD_INCOMPLETE.problem("No part of the file is there");
            });
        }
        known.ifPresent(uploadId -> ids.delete(master, uploadId));
    }

    private void join(Master master, String uploadId) {
        var plan = plan(master);
        Optional<List<Arrived>> arrived = uploads.arrived(bucket, master.key(), uploadId);
        var parts = arrived.orElse(List.of()).stream()
                .filter(part -> isWhole(plan, part))
                .toList();
        boolean all = parts.size() == plan.parts();
        boolean joined = all && uploads.complete(bucket, master.key(), uploadId, parts);
        // Another may have joined them meanwhile: the file itself is asked.
        if (!isWhole(master)) {
            throw CatalogProblem.UPLOAD_INCOMPLETE.problem(
                    joined
                            ? "The file has another size than was announced"
                            : parts.size() + " of " + plan.parts() + " parts are there");
        }
    }

    /** Lets go of what has arrived. */
    void abort(Master master) {
        ids.find(master).ifPresent(uploadId -> {
            uploads.abort(bucket, master.key(), uploadId);
            ids.delete(master, uploadId);
        });
    }

    private boolean isWhole(Master master) {
        return files.size(bucket, master.key()).orElse(-1) == master.source().bytes();
    }

    private static List<Sent> sent(PartPlan plan, List<Arrived> arrived) {
        return arrived.stream()
                .filter(part -> isWhole(plan, part))
                .map(part -> new Sent(part.number(), part.bytes()))
                .toList();
    }

    private static boolean isWhole(PartPlan plan, Arrived part) {
        return plan.has(part.number()) && part.bytes() == plan.bytesOf(part.number());
    }

    static PartPlan plan(Master master) {
        return PartPlan.of(master.source().bytes());
    }
}
