package dev.matinee.encoder.job;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.encoder.assembly.Parts;
import dev.matinee.encoder.ffmpeg.FfmpegFailure;
import dev.matinee.encoder.master.MasterRefused;
import dev.matinee.encoder.master.PlainWords;
import dev.matinee.encoder.plan.Plan;
import dev.matinee.encoder.workbench.MasterCopies;
import dev.matinee.encoder.workbench.WorkFolders;
import dev.matinee.encoder.workbench.Workbench;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.Encoding;
import dev.matinee.events.v1.EncodingTask;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Makes parts, whoever planned them. A part is acknowledged when it is made, so one whose encoder dies is made by another; one
 * that is made already is not made again.
 */
@Component
class TaskListener {
    private static final Logger log = LoggerFactory.getLogger(TaskListener.class);

    private final Workbench bench;
    private final MasterCopies copies;
    private final PartMaker maker;
    private final WorkFolders folders;
    private final Finished finished;
    private final Ending ending;
    private final Telling telling;
    private final MeterRegistry meters;

    TaskListener(
            Workbench bench,
            MasterCopies copies,
            PartMaker maker,
            WorkFolders folders,
            Finished finished,
            Ending ending,
            Telling telling,
            MeterRegistry meters) {
        this.bench = bench;
        this.copies = copies;
        this.maker = maker;
        this.folders = folders;
        this.finished = finished;
        this.ending = ending;
        this.telling = telling;
        this.meters = meters;
    }

    /** Parts stay with whom they are when others come and go. */
    @KafkaListener(
            topics = Topics.ENCODING_TASKS,
            groupId = "encoder-tasks",
            concurrency = "${matinee.encoder.parallel}",
            properties = "partition.assignment.strategy=org.apache.kafka.clients.consumer.CooperativeStickyAssignor")
    void heard(ConsumerRecord<String, byte[]> heard) throws InvalidProtocolBufferException {
        EncodingTask task = EncodingTask.parseFrom(heard.value());
        Set<String> made = bench.names(task.getAssetId());
        Optional<Plan> plan = bench.find(task.getAssetId(), Parts.PLAN, Plan.class);
        if (bench.isEnded(made) || plan.isEmpty()) {
            log.info("Asset {} is over: a part of it is not made", task.getAssetId());
            return;
        }
        Encoding asked = Telling.asked(task);
        try {
            make(task, plan.get(), new Parts(plan.get(), made));
            ending.completeIfAllIsThere(asked, plan.get());
        } catch (MasterRefused refused) {
            ending.refuse(asked, refused);
        } catch (Cancelled cancelled) {
            log.info("Asset {} was cancelled while a part of it was made", task.getAssetId());
            ending.abandon(asked);
        }
    }

    private void make(EncodingTask task, Plan plan, Parts parts) {
        boolean isMade = task.hasChunk()
                ? !parts.missingChunks().contains(task.getChunk())
                : !parts.missingSounds().contains(task.getSound());
        if (isMade) {
            return;
        }
        Timer.Sample time = Timer.start(meters);
        String outcome = "error";
        Path folder = folders.open();
        try (MasterCopies.Copy master =
                copies.use(task.getAssetId(), task.getRequested().getMasterKey())) {
            make(task, plan, parts, master.file(), folder);
            outcome = "made";
        } catch (FfmpegFailure failure) {
            RuntimeException judged = PlainWords.judge(failure);
            outcome = judged instanceof MasterRefused ? "refused" : outcome;
            throw judged;
        } finally {
            folders.remove(folder);
            time.stop(meters.timer("encoder.parts", "part", task.hasChunk() ? "chunk" : "sound", "outcome", outcome));
        }
    }

    private void make(EncodingTask task, Plan plan, Parts parts, Path master, Path folder) {
        Encoding asked = Telling.asked(task);
        ProgressReport report = new ProgressReport(percent -> telling.progress(asked, percent), System::nanoTime);
        DoubleConsumer whole = share -> {
            finished.stopIfCancelled(task.getAssetId());
            report.stage(1, 99, task.hasChunk() ? parts.doneWith(share) : parts.doneWithSound(share));
        };
        if (task.hasChunk()) {
            maker.chunk(task, plan, master, folder, whole);
        } else {
            maker.sound(task, plan, master, folder, whole);
        }
    }
}
