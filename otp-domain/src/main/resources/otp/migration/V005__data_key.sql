CREATE TABLE IF NOT EXISTS data_key (
    id BINARY(16) NOT NULL,
    purpose VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
    generation INT NOT NULL,
    root_key BIGINT NOT NULL,
    wrapped VARBINARY(512) NOT NULL,
    public_key VARBINARY(512),
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (purpose, generation)
);
