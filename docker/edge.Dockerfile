# The edge, with the web app in it.
FROM eclipse-temurin:25-jre-noble
WORKDIR /app
COPY docker/healthy /usr/local/bin/healthy
COPY devstack/edge/target/lib lib
COPY devstack/edge/target/edge.jar ./
COPY web/dist web
ENV MATINEE_WEB=/app/web SERVER_ADDRESS=0.0.0.0 JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=50 -Xss512k"
USER 10001:10001
ENTRYPOINT ["java", "-XX:+ExitOnOutOfMemoryError", "--sun-misc-unsafe-memory-access=allow", "-jar", "edge.jar"]
