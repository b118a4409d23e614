# What stands in for a service of others: mail or stripe, each a plain jar with its libraries beside it, and a folder.
FROM eclipse-temurin:25-jre-noble
ARG MODULE
WORKDIR /app
COPY docker/healthy /usr/local/bin/healthy
COPY devstack/${MODULE}/target/lib lib
COPY devstack/${MODULE}/target/${MODULE}.jar stand-in.jar
RUN install -d -o 10001 -g 10001 /data
ENV SERVER_ADDRESS=0.0.0.0 JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=50 -Xss512k"
USER 10001:10001
ENTRYPOINT ["java", "-XX:+ExitOnOutOfMemoryError", "-jar", "stand-in.jar"]
