package dev.matinee.encoder.protection;

import dev.matinee.encoder.Programs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Ways of encoding H.264 whose slices have headers of different kinds. */
enum Recipe {
    AS_THE_ENCODER_DOES("-preset", "veryfast", "-profile:v", "high", "-crf", "23"),
    WITHOUT_ARITHMETIC_CODING("-preset", "veryfast", "-profile:v", "baseline"),
    SEVERAL_SLICES("-preset", "veryfast", "-x264-params", "slices=4:sliced-threads=0"),
    WEIGHTED("-preset", "slow", "-x264-params", "weightp=2:weightb=1:bframes=8:b-pyramid=normal:ref=6"),
    INTERLACED("-preset", "veryfast", "-flags", "+ilme+ildct", "-x264-params", "tff=1:bframes=3:weightp=0"),
    HUGE_PICTURES("-preset", "ultrafast", "-qp", "1", "-g", "12"),
    FULL_COLOUR("-preset", "veryfast", "-pix_fmt", "yuv444p", "-profile:v", "high444"),
    OWN_MATRICES(
            "-preset",
            "veryfast",
            "-x264-params",
            "cqm=jvt:deblock=-2,1:cabac=1:nal-hrd=vbr:vbv-maxrate=900:vbv-bufsize=900");

    private final String[] encoding;

    Recipe(String... encoding) {
        this.encoding = encoding;
    }

    /** Four seconds, that fade in and out. */
    Path make(Path folder) {
        List<String> arguments = new ArrayList<>(List.of("-f", "lavfi", "-i"));
        arguments.add("testsrc2=s=448x252:r=24:d=4,noise=alls=12:allf=t,fade=in:0:40,fade=out:60:36,format=yuv420p");
        arguments.addAll(List.of("-c:v", "libx264", "-threads", "1", "-force_key_frames", "expr:gte(t,n_forced*2)"));
        arguments.addAll(List.of(encoding));
        arguments.addAll(List.of("-f", "mp4", "-movflags", "+cmaf+delay_moov+skip_trailer+frag_keyframe"));
        return Programs.make(folder.resolve(name() + ".mp4"), arguments.toArray(String[]::new));
    }
}
