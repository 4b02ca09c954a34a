CREATE TABLE IF NOT EXISTS audit_anchor (
    application_id BINARY(16) NOT NULL,
    number BIGINT NOT NULL,
    chain_id BINARY(16) NOT NULL,
    seq BIGINT NOT NULL,
    mac VARBINARY(32) NOT NULL,
    PRIMARY KEY (application_id, number, chain_id),
    KEY audit_anchor_chain (chain_id, seq)
);
