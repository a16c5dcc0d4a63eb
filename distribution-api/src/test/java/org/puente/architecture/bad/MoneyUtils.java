package org.puente.architecture.bad;

interface MoneyUtils {}
