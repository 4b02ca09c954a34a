CREATE TABLE IF NOT EXISTS crm_contact (
    id VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
    made_by_us BOOLEAN NOT NULL,
    told_at DATETIME(3),
    PRIMARY KEY (id)
);
