package org.puente.badhouse.plans;

record FloatingMoney(double totalAmount) {}
