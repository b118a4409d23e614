package dev.matinee.catalog.studio;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.catalog.title.SheetCheck;
import dev.matinee.catalog.upload.Uploads;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem.FieldError;
import dev.matinee.kit.s3.S3Settings;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Operators upload artwork. Its address follows from its content, so that it can be kept for ever. */
@RestController
class StudioImageController {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int PREFIX = 32;
    private static final long LARGEST = 20L * 1024 * 1024;
    private static final Map<String, String> EXTENSIONS = Map.of(
            "image/jpeg",
            "jpg",
            "image/png",
            "png",
            "image/webp",
            "webp",
            "image/avif",
            "avif",
            "image/svg+xml",
            "svg");

    private final Uploads uploads;
    private final S3Settings s3;

    StudioImageController(Uploads uploads, S3Settings s3) {
        this.uploads = uploads;
        this.s3 = s3;
    }

    /** A picture about to be uploaded. */
    record ImageRequest(
            @Nullable String sha256,
            @Nullable String contentType,
            @Nullable Long bytes) {}

    /**
     * Its address for sheets, and where to upload it.
     *
     * @param uploadUrl for one PUT with the announced Content-Type; null where it is there already
     */
    record ImageAddress(
            String url,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String uploadUrl) {}

    @Operation(summary = "Announce a picture; answers its address, and where to upload it")
    @CommonProblems(CommonProblem.INVALID)
    @PostMapping("/api/studio/images")
    ImageAddress announce(@RequestBody ImageRequest image) {
        String sha256 = Objects.requireNonNullElse(image.sha256(), "");
        String type = Objects.requireNonNullElse(image.contentType(), "");
        long bytes = Objects.requireNonNullElse(image.bytes(), 0L);
        String extension = EXTENSIONS.get(type);
        var errors = new ArrayList<FieldError>();
        if (!SHA256.matcher(sha256).matches()) {
            errors.add(new FieldError("sha256", "is 64 hexadecimal digits"));
        }
        if (bytes < 1 || bytes > LARGEST) {
            errors.add(new FieldError("bytes", "is between 1 and " + LARGEST));
        }
        if (extension == null) {
            errors.add(new FieldError("contentType", "is one of " + EXTENSIONS.keySet()));
        }
        if (!errors.isEmpty()) {
            throw SheetCheck.refusal(errors);
        }
        String key = "images/" + sha256.substring(0, PREFIX) + "." + extension;
        boolean there = uploads.size(s3.images(), key).orElse(-1) == bytes;
        return new ImageAddress("/" + key, there ? null : uploads.address(s3.images(), key, type, bytes));
    }
}
